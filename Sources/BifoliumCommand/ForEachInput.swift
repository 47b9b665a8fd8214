import Diagnostics

/// Does some work for each file that paths name; a file that fails does not stop the others.
///
/// - Returns: with one file the status of its failure, with several 1 when any failed.
func forEachInput(
  _ paths: [String], endings: [String], _ console: Console,
  _ work: (Input, Progress) throws(Failure) -> Void
) -> ExitStatus {
  do throws(Failure) {
    var run = InputRun(try Input.all(paths, endings: endings), console)
    for input in run.inputs {
      run.next { progress throws(Failure) in try work(input, progress) }
    }
    return run.status
  } catch {
    console.say(error.diagnostics)
    return ExitStatus(error.reason)
  }
}

/// Does some work for each file that paths name on all cores, and then says what came of it, in the
/// order of the files.
///
/// - Returns: as without several cores.
func forEachInput<Outcome: Sendable>(
  _ paths: [String], endings: [String], _ console: Console,
  inParallel work: @escaping @Sendable (Input) throws(Failure) -> Outcome,
  say: (Input, Outcome, Progress) throws(Failure) -> Void
) -> ExitStatus {
  do throws(Failure) {
    var run = InputRun(try Input.all(paths, endings: endings), console)
    let queue = WorkQueue(run.inputs) { input in
      Result { () throws(Failure) in try work(input) }
    }
    for input in run.inputs {
      run.next { progress throws(Failure) in try say(input, try queue.next().get(), progress) }
    }
    return run.status
  } catch {
    console.say(error.diagnostics)
    return ExitStatus(error.reason)
  }
}

/// How far a run over files is, and which of them failed.
private struct InputRun {
  let inputs: [Input]
  private let console: Console
  private var done = 0
  private var failures: [Failure.Reason] = []

  init(_ inputs: [Input], _ console: Console) {
    self.inputs = inputs
    self.console = console
  }

  /// Works on the next file.
  mutating func next(_ work: (Progress) throws(Failure) -> Void) {
    let progress = Progress(done, of: inputs.count, isQuiet: console.isQuiet)
    done += 1
    defer { progress.clear() }
    do throws(Failure) {
      try work(progress)
    } catch {
      progress.clear()
      console.say(error.diagnostics)
      failures.append(error.reason)
    }
  }

  /// How the run ended.
  var status: ExitStatus {
    guard let first = failures.first else { return .done }
    guard inputs.count > 1 else { return ExitStatus(first) }
    console.remark("\(failures.count) of \(inputs.count) files failed; their messages are above")
    return .invalid
  }
}
