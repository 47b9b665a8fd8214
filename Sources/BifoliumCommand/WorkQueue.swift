import Foundation

/// Does work for each of many things on all cores, and gives the outcomes in the order of the
/// things.
///
/// Only a few outcomes wait at any time to be taken. The threads have a large stack, which libxml2
/// needs where elements are nested deeply.
final class WorkQueue<Thing: Sendable, Outcome: Sendable>: @unchecked Sendable {
  private let things: [Thing]
  private let work: @Sendable (Thing) -> Outcome
  private let threads: Int
  // What follows is used only while the condition is locked.
  private let condition = NSCondition()
  private var begun = 0
  private var taken = 0
  private var outcomes: [Int: Outcome] = [:]

  /// Begins the work.
  init(_ things: [Thing], work: @escaping @Sendable (Thing) -> Outcome) {
    self.things = things
    self.work = work
    threads = min(things.count, ProcessInfo.processInfo.activeProcessorCount)
    for _ in 0..<threads {
      let thread = Thread { self.workOff() }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// The outcome for the next of the things; waits until it is there.
  func next() -> Outcome {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let outcome = outcomes.removeValue(forKey: taken) {
        taken += 1
        condition.broadcast()
        return outcome
      }
      condition.wait()
    }
  }

  private func workOff() {
    while let index = begin() {
      let outcome = work(things[index])
      condition.lock()
      outcomes[index] = outcome
      condition.broadcast()
      condition.unlock()
    }
  }

  /// The number of the thing to work on next; none where all are begun.
  private func begin() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while begun < things.count, begun >= taken + 8 * threads { condition.wait() }
    guard begun < things.count else { return nil }
    defer { begun += 1 }
    return begun
  }
}
