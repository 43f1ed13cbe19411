using System.Runtime.InteropServices;

namespace MinutesMiner.Store.Sqlite;

/// <summary>The parts of SQLite's C interface that a tokenizer needs (sqlite.org/fts5.html, section 7 "Extending FTS5").</summary>
internal static unsafe partial class Fts5Native
{
    public const int Ok = 0;
    public const int Error = 1;
    public const int Row = 100;

    /// <summary>Set when a query is cut; otherwise a document is.</summary>
    public const int TokenizeQuery = 0x1;

    /// <summary>Marks a token that stands at the place of the one before it.</summary>
    public const int Colocated = 0x1;

    private const string Library = "e_sqlite3";

    /// <summary>The first entries of <c>fts5_api</c>; those that follow are not used.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Api
    {
        public int Version;
        public delegate* unmanaged[Cdecl]<Api*, byte*, void*, Tokenizer*, delegate* unmanaged[Cdecl]<void*, void>, int> CreateTokenizer;
    }

    /// <summary><c>fts5_tokenizer</c></summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Tokenizer
    {
        public delegate* unmanaged[Cdecl]<void*, byte**, int, void**, int> Create;
        public delegate* unmanaged[Cdecl]<void*, void> Delete;
        public delegate* unmanaged[Cdecl]<
            void*, void*, int, byte*, int, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int>, int> Tokenize;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_prepare_v2")]
    public static partial int Prepare(nint database, byte* sql, int length, out nint statement, byte** tail);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_pointer")]
    public static partial int BindPointer(nint statement, int index, void* pointer, byte* type, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_finalize")]
    public static partial int Finish(nint statement);
}
