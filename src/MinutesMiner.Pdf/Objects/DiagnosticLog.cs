using System.Collections.Concurrent;
using System.Globalization;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Pdf.Objects;

/// <summary>Collects what reading a file has to say; each message once a page. Thread-safe.</summary>
internal sealed class DiagnosticLog
{
    private readonly ConcurrentDictionary<(string Code, int Page), Diagnostic> _entries = new();

    /// <summary>By page, then by code: the order does not depend on which thread came first.</summary>
    public IReadOnlyList<Diagnostic> Snapshot() =>
        [.. _entries.OrderBy(e => e.Key.Page).ThenBy(e => e.Key.Code, StringComparer.Ordinal).Select(e => e.Value)];

    /// <summary>Adds a message unless the page has one of that code already.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="message">A sentence.</param>
    /// <param name="page">Page number from 1; 0 for the whole document.</param>
    public void Add(string code, Severity severity, string message, int page = 0) =>
        _entries.TryAdd((code, page), new Diagnostic(code, severity, message, page > 0 ? new Span(page, null, null) : null));

    public void Rebuilt() => Add(
        "pdf.xref-rebuilt", Severity.Info, "The file's table of objects is missing or wrong; its objects were found by scanning.");

    public void StreamDamaged(int number) => Add(
        "pdf.stream-damaged",
        Severity.Warning,
        string.Create(CultureInfo.InvariantCulture, $"A compressed part of the file is damaged (first seen in object {number}); what came before the damage was read."));

    public void Limit(string which, string message, int page = 0) => Add("pdf.limit." + which, Severity.Warning, message, page);

    public void ObjectLimit(int limit) => Limit(
        "objects", string.Create(CultureInfo.InvariantCulture, $"The file has more than {limit} objects; the rest was not read."));
}
