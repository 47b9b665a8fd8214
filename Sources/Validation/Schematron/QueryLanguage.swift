/// The language of a schema's expressions, by the name that `queryBinding` gives it.
enum QueryLanguage: Hashable, Sendable {
  case xPath1
  /// Evaluated as far as it means the same as XPath 1.0.
  case xPath2
  case other(String)

  init(binding: String) {
    self =
      switch binding.lowercased() {
      case "xslt", "xpath": .xPath1
      case "xslt2", "xslt3", "xpath2", "xpath3": .xPath2
      case let name: .other(name)
      }
  }
}
