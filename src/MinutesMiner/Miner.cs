using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Extraction;
using MinutesMiner.Pipelines;
using MinutesMiner.Reading;
using MinutesMiner.Reading.Ocr;
using MinutesMiner.Segmentation;

namespace MinutesMiner;

/// <summary>What came of one file.</summary>
/// <param name="Document">What was extracted; null when the file could not be read, and then a diagnostic of severity error says why.</param>
/// <param name="Passages">What a search shows of it, in reading order.</param>
/// <param name="Diagnostics">What reading had to say.</param>
/// <param name="Reading">How it was read, for <c>explain</c>; null when it could not be.</param>
public sealed record MinerResult(
    ExtractedDocument? Document, IReadOnlyList<Passage> Passages, IReadOnlyList<Diagnostic> Diagnostics, ReadingReport? Reading)
{
    /// <summary>The first error; null when the file could be read.</summary>
    public Diagnostic? Error => Document is null ? Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) : null;

    /// <summary>Whether something was lost: the document is there, but a part of the file could not be read.</summary>
    public bool IsPartial => Document is not null && Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>How a document was read.</summary>
/// <param name="Document">The blocks.</param>
/// <param name="Claims">The pipelines with a sign in the document, the strongest first.</param>
/// <param name="Minutes">The items and sections.</param>
/// <param name="Firings">The rules that fired, in order.</param>
public sealed record ReadingReport(Document Document, IReadOnlyList<PipelineClaim> Claims, Minutes Minutes, IReadOnlyList<RuleFiring> Firings);

/// <summary>From a file's bytes to facts. Immutable and safe to share between threads; made by <see cref="MinerBuilder"/>.</summary>
public sealed class Miner
{
    private const string RecognitionMark = "+ocr";

    private readonly string? _municipality;
    private readonly TextRecogniser? _recogniser;

    internal Miner(PipelineCatalog pipelines, string? municipality, TextRecogniser? recogniser)
    {
        Pipelines = pipelines;
        _municipality = municipality;
        _recogniser = recogniser;
    }

    /// <summary>The pipelines that are tried.</summary>
    public PipelineCatalog Pipelines { get; }

    /// <summary>Names the program and whatever of it makes a difference to what is extracted.</summary>
    public static string EngineVersion { get; } =
        typeof(Miner).Assembly.GetName().Version?.ToString(3) + "+" + typeof(Miner).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary><see cref="EngineVersion"/>, and whether pages that are pictures are read.</summary>
    public string Version => _recogniser is null ? EngineVersion : EngineVersion + RecognitionMark;

    /// <summary>Versions whose results this miner would not better: its own, and the one that reads pictures besides.</summary>
    public IReadOnlyList<string> EqualVersions => _recogniser is null ? [EngineVersion, EngineVersion + RecognitionMark] : [Version];

    /// <summary>Reads and extracts one file.</summary>
    /// <param name="uri">File name, path or address, for messages and the export.</param>
    /// <param name="bytes">The file's content.</param>
    /// <param name="cancellationToken">Stops between pages and stages.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public MinerResult Extract(string uri, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        var document = DocumentReaders.Read(uri, bytes, _recogniser, cancellationToken);
        if (document.Blocks.Count == 0 && document.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return new MinerResult(null, [], document.Diagnostics, null);
        }

        var claims = PipelineMatcher.Rank(document, Pipelines);
        var trace = new Trace();
        var claim = claims.FirstOrDefault(c => c.IsCertain);
        var minutes = claim is null
            ? GenericReading.Read(document, Pipelines, trace)
            : Segmenter.Segment(document, claim.Pipeline, trace);
        cancellationToken.ThrowIfCancellationRequested();
        var pipeline = claim?.Pipeline.Name ?? (minutes.Pipeline.IsGeneric ? minutes.Pipeline.Name : null);
        var extracted = DocumentExtractor.Extract(minutes, pipeline, _municipality, trace);
        return new MinerResult(
            extracted, PassageReader.Read(minutes, extracted), minutes.Document.Diagnostics, new ReadingReport(document, claims, minutes, trace.Firings));
    }
}

/// <summary>Makes a <see cref="Miner"/>.</summary>
public sealed class MinerBuilder
{
    private readonly List<string> _folders = [];
    private readonly List<string> _off = [];
    private string? _municipality;
    private bool _genericOnly;
    private TextRecogniser? _recogniser;

    /// <summary>Adds the pipelines of a folder outside the installation: one subfolder each, with a <c>pipeline.yaml</c>.</summary>
    public MinerBuilder AddPipelines(string folder)
    {
        _folders.Add(folder);
        return this;
    }

    /// <summary>Says which municipality the documents are from, for those that don't say so themselves.</summary>
    public MinerBuilder DefaultMunicipality(string? name)
    {
        _municipality = name;
        return this;
    }

    /// <summary>Switches a pipeline off: what it would claim is left to the others.</summary>
    /// <param name="name">The pipeline's name; one that does not exist fails in <see cref="Build"/>.</param>
    public MinerBuilder WithoutPipeline(string name)
    {
        _off.Add(name);
        return this;
    }

    /// <summary>Leaves only the generic pipelines: documents are read as those of an unknown dialect are.</summary>
    public MinerBuilder GenericPipelinesOnly()
    {
        _genericOnly = true;
        return this;
    }

    /// <summary>Has pages that are pictures read by text recognition, where the program for it is installed.</summary>
    /// <param name="options">Choices and limits; null for the defaults.</param>
    public MinerBuilder ReadScans(OcrOptions? options = null)
    {
        _recogniser = new TextRecogniser(options);
        return this;
    }

    /// <summary>The miner.</summary>
    /// <exception cref="PipelineException">A pipeline's file cannot be used.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    /// <exception cref="PipelineNotFoundException">A pipeline that is switched off does not exist.</exception>
    public Miner Build()
    {
        var catalog = PipelineCatalog.Load(_folders).Without(_off);
        return new Miner(_genericOnly ? catalog.Generic() : catalog, _municipality, _recogniser);
    }
}
