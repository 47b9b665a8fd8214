import ArgumentParser
import Diagnostics
import Records

/// The layout that a record is in, where the user says it.
struct LayoutOption: ParsableArguments {
  @Option(help: "The layout that the records are in; without it, it is found.")
  var layout: String?

  func validate() throws {
    guard let layout, !Layouts.names.contains(layout) else { return }
    let nearest = Nearest.name(to: layout, among: Layouts.names).map { "; did you mean '\($0)'?" }
    throw ValidationError(
      "there is no layout '\(layout)'"
        + (nearest ?? "; the layouts are \(Layouts.names.joined(separator: ", "))"))
  }
}
