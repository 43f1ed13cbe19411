using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Names;

/// <summary>A person as a list of attendance names one.</summary>
/// <param name="Range">Everything that belongs to the person: role, name, party, notes.</param>
/// <param name="NameRange">Where the name alone stands.</param>
/// <param name="Name">The name as printed, white space collapsed.</param>
/// <param name="Role">Title or office as printed ("Formand for Arbejdsmiljøgruppen"); null when none is.</param>
/// <param name="Party">Party letter or name as printed; null when none is.</param>
/// <param name="Note">What else stands with the name ("afbud", "fra kl. 17.25"); null when nothing does.</param>
public sealed record PersonMention(TextRange Range, TextRange NameRange, string Name, string? Role, string? Party, string? Note);
