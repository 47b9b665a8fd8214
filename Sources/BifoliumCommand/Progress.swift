/// How far a run over several files is, on one line of a terminal that is written over.
struct Progress {
  private let isShown: Bool

  /// Shows that a file, counted from 0, is being worked on.
  init(_ index: Int, of count: Int, isQuiet: Bool) {
    isShown = StandardStreams.errorIsTerminal && !isQuiet && count > 1
    guard isShown else { return }
    let width = 30
    let filled = width * index / count
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    show("\r\(bar) \(index + 1) of \(count)")
  }

  /// Takes the line away, so that a message can stand there.
  func clear() {
    if isShown { show("\r\u{1B}[K") }
  }

  private func show(_ text: String) {
    StandardStreams.writeError(text)
  }
}
