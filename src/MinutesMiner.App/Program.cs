using MinutesMiner.App;

return await CommandLine.RunAsync(args);
