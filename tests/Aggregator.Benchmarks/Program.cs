using Aggregator.Benchmarks;

// floor LIST STATE: the least that a pull can cost, for scripts/bench-pull to measure the program against.
if (args is ["floor", var list, var state]) return await Floor.RunAsync(list, state);

await Console.Error.WriteLineAsync("usage: floor LIST STATE");
return 2;
