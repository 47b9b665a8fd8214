import Dispatch
import Synchronization

/// Works something out on another thread, for whoever asks for it later.
final class Background<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let isDone = DispatchGroup()

  /// Starts the work.
  init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: isDone) {
      let value = work()
      self.result.withLock { $0 = value }
    }
  }

  /// What has come of it; waits until it is there.
  func value() -> Value? {
    isDone.wait()
    return result.withLock { $0 }
  }
}
