using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Text.Analysis;

namespace MinutesMiner.Store.Sqlite;

/// <summary>
/// The FTS5 tokenizer <c>minutes</c>. In a document it emits for each word its terms (<see cref="DanishAnalyzer"/>) at one place. A
/// query comes as terms already: those separated by a blank stand one after the other, those separated by
/// <see cref="Alternative"/> at one place.
/// </summary>
internal static unsafe class Fts5Tokenizer
{
    /// <summary>Between passages in a document: the place is filled by a term of its own, so that no phrase reaches across.</summary>
    public const char PassageBreak = '\u001e';

    /// <summary>Between terms of a query any of which may stand at the place.</summary>
    public const char Alternative = '\u001f';

    [ThreadStatic]
    private static List<AnalyzedTerm>? _terms;

    /// <summary>What FTS5 takes for our tokenizer's state. There is none; anything but null will do.</summary>
    private const nint Instance = 1;

    /// <summary>Makes the tokenizer known to a connection; needed before any statement touches the index.</summary>
    /// <exception cref="StoreException">The SQLite library has no FTS5.</exception>
    public static void Register(SqliteConnection connection)
    {
        var api = FindApi(connection.Handle!.DangerousGetHandle());
        if (api == null)
        {
            throw new StoreException(StoreException.Failed, "The SQLite library that is installed has no full-text search (FTS5).");
        }

        Fts5Native.Tokenizer tokenizer;
        tokenizer.Create = &Create;
        tokenizer.Delete = &Delete;
        tokenizer.Tokenize = &Tokenize;
        int result;
        fixed (byte* name = "minutes\0"u8)
        {
            result = api->CreateTokenizer(api, name, null, &tokenizer, null);
        }

        if (result != Fts5Native.Ok)
        {
            throw new StoreException(StoreException.Failed, $"The tokenizer cannot be registered with SQLite (result {result}).");
        }
    }

    private static Fts5Native.Api* FindApi(nint database)
    {
        Fts5Native.Api* api = null;
        fixed (byte* sql = "SELECT fts5(?1)\0"u8)
        fixed (byte* type = "fts5_api_ptr\0"u8)
        {
            if (Fts5Native.Prepare(database, sql, -1, out var statement, null) != Fts5Native.Ok)
            {
                return null;
            }

            if (Fts5Native.BindPointer(statement, 1, &api, type, 0) == Fts5Native.Ok)
            {
                _ = Fts5Native.Step(statement);
            }

            _ = Fts5Native.Finish(statement);
        }

        return api;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Create(void* context, byte** arguments, int count, void** tokenizer)
    {
        *tokenizer = (void*)Instance;
        return Fts5Native.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Delete(void* tokenizer)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Tokenize(
        void* tokenizer, void* context, int flags, byte* text, int length, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        // An exception must not cross into SQLite.
        try
        {
            var bytes = new ReadOnlySpan<byte>(text, length);
            return (flags & Fts5Native.TokenizeQuery) != 0 ? EmitQuery(bytes, context, emit) : EmitDocument(bytes, context, emit);
        }
        catch (Exception)
        {
            return Fts5Native.Error;
        }
    }

    private static int EmitQuery(
        ReadOnlySpan<byte> query, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        var flags = 0;
        while (query.Length > 0)
        {
            var end = query.IndexOfAny((byte)' ', (byte)Alternative);
            var term = end < 0 ? query : query[..end];
            if (term.Length > 0 && Emit(term, flags, context, emit) is var result and not Fts5Native.Ok)
            {
                return result;
            }

            flags = end >= 0 && query[end] == Alternative ? Fts5Native.Colocated : 0;
            query = end < 0 ? [] : query[(end + 1)..];
        }

        return Fts5Native.Ok;
    }

    private static int EmitDocument(
        ReadOnlySpan<byte> document, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        var terms = _terms ??= [];
        Span<byte> utf8 = stackalloc byte[4 * DanishAnalyzer.MaxTermLength];
        ReadOnlySpan<byte> pause = [(byte)PassageBreak];
        while (document.Length > 0)
        {
            var end = document.IndexOf((byte)PassageBreak);
            terms.Clear();
            DanishAnalyzer.Default.Analyze(Encoding.UTF8.GetString(end < 0 ? document : document[..end]), AnalysisPurpose.Index, terms);
            var position = -1;
            foreach (var term in terms)
            {
                var length = Encoding.UTF8.GetBytes(term.Term, utf8);
                if (Emit(utf8[..length], term.Position == position ? Fts5Native.Colocated : 0, context, emit) is var result and not Fts5Native.Ok)
                {
                    return result;
                }

                position = term.Position;
            }

            if (end >= 0 && Emit(pause, 0, context, emit) is var code and not Fts5Native.Ok)
            {
                return code;
            }

            document = end < 0 ? [] : document[(end + 1)..];
        }

        return Fts5Native.Ok;
    }

    /// <summary>Offsets are not handed on: the index keeps none, and quoted words are found in the passages.</summary>
    private static int Emit(
        ReadOnlySpan<byte> term, int flags, void* context, delegate* unmanaged[Cdecl]<void*, int, byte*, int, int, int, int> emit)
    {
        fixed (byte* first = term)
        {
            return emit(context, flags, first, term.Length, 0, 0);
        }
    }
}
