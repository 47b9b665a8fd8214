import Diagnostics

/// Does some work for each file that paths name; a file that fails does not stop the others.
///
/// - Returns: with one file the status of its failure, with several 1 when any failed.
func forEachInput(
  _ paths: [String], endings: [String], _ console: Console,
  _ work: (Input, Progress) throws(Failure) -> Void
) -> ExitStatus {
  var failures: [Failure.Reason] = []
  let inputs: [Input]
  do throws(Failure) {
    inputs = try Input.all(paths, endings: endings)
  } catch {
    console.say(error.diagnostics)
    return ExitStatus(error.reason)
  }
  for (index, input) in inputs.enumerated() {
    let progress = Progress(index, of: inputs.count, isQuiet: console.isQuiet)
    defer { progress.clear() }
    do throws(Failure) {
      try work(input, progress)
    } catch {
      progress.clear()
      console.say(error.diagnostics)
      failures.append(error.reason)
    }
  }
  guard let first = failures.first else { return .done }
  guard inputs.count > 1 else { return ExitStatus(first) }
  console.remark("\(failures.count) of \(inputs.count) files failed; their messages are above")
  return .invalid
}
