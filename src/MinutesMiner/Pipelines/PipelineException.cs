namespace MinutesMiner.Pipelines;

/// <summary>A pipeline's YAML that cannot be used. The message gives file, line and column.</summary>
public sealed class PipelineException : Exception
{
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
}
