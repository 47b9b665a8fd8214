import ArgumentParser

/// The options of every verb but `validate`, which has more formats.
struct ConsoleOptions: ParsableArguments {
  /// How results and messages are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Flag(name: .shortAndLong, help: "Say nothing but results and errors.")
  var quiet = false

  @Option(help: "Write results and messages as text, or as one JSON object a line.")
  var format: Format = .text

  /// The console as the options want it.
  var console: Console {
    Console(isQuiet: quiet, format: format == .json ? .json : .text)
  }
}
