namespace MinutesMiner.Pipelines;

/// <summary>One thing that is wrong with a pipeline's YAML.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong.</param>
public sealed record PipelineProblem(string File, int Line, int Column, string Message)
{
    /// <summary>As compilers write it: <c>file(line,column): message</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}

/// <summary>Pipelines whose YAML cannot be used. The message has a line for each problem, with its file, line and column.</summary>
public sealed class PipelineException : Exception
{
    /// <summary>With what is wrong, by file and place.</summary>
    public PipelineException(IReadOnlyList<PipelineProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>With a message.</summary>
    public PipelineException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and the error behind it.</summary>
    public PipelineException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Without a message.</summary>
    public PipelineException()
    {
    }

    /// <summary>What is wrong, in the order of files and lines; empty when the message says all.</summary>
    public IReadOnlyList<PipelineProblem> Problems { get; } = [];
}

/// <summary>A pipeline that was named does not exist.</summary>
public sealed class PipelineNotFoundException : Exception
{
    /// <summary>With a message that names it, and the nearest that do exist.</summary>
    public PipelineNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and the error behind it.</summary>
    public PipelineNotFoundException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Without a message.</summary>
    public PipelineNotFoundException()
    {
    }
}
