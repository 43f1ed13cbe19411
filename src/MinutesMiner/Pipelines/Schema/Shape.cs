namespace MinutesMiner.Pipelines.Schema;

/// <summary>What may stand at a place of a pipeline file. The checker, the JSON Schema and the documentation are made of it.</summary>
/// <param name="Description">What the place is for, in a sentence.</param>
internal abstract record Shape(string Description);

/// <summary>A text.</summary>
internal sealed record TextShape(string Description) : Shape(Description);

/// <summary>True or false.</summary>
internal sealed record FlagShape(string Description) : Shape(Description);

/// <summary>One of some words.</summary>
/// <param name="Description">What the choice is about.</param>
/// <param name="Values">The words.</param>
internal sealed record ChoiceShape(string Description, IReadOnlyList<string> Values) : Shape(Description);

/// <summary>A number.</summary>
internal sealed record NumberShape(string Description) : Shape(Description);

/// <summary>A pattern, as <see cref="TextTemplate"/> reads it.</summary>
internal sealed record TemplateShape(string Description) : Shape(Description);

/// <summary>A list.</summary>
/// <param name="Description">What the list is for.</param>
/// <param name="Item">What each entry is.</param>
/// <param name="IsNeeded">Whether it must have an entry.</param>
internal sealed record ListShape(string Description, Shape Item, bool IsNeeded = false) : Shape(Description);

/// <summary>Keys and values.</summary>
/// <param name="Description">What the mapping is for.</param>
/// <param name="Members">The keys that there may be, in the order of the documentation.</param>
/// <param name="OneOf">Keys of which exactly one must be there; empty when there is no such choice.</param>
internal sealed record MappingShape(string Description, IReadOnlyList<Member> Members, IReadOnlyList<string> OneOf) : Shape(Description)
{
    public MappingShape(string description, IReadOnlyList<Member> members)
        : this(description, members, [])
    {
    }

    /// <summary>The member of that key; null when there is none.</summary>
    public Member? Find(string key) => Members.FirstOrDefault(m => m.Key == key);
}

/// <summary>A key of a mapping, and what stands under it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">What stands under it.</param>
/// <param name="IsNeeded">Whether it must be there.</param>
internal sealed record Member(string Key, Shape Value, bool IsNeeded = false);
