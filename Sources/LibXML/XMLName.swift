import CLibXML2

/// The name of an element or attribute: a namespace and a name in it.
public struct XMLName: Hashable, Sendable {
  /// The name of the namespace; empty where there is none.
  public var namespace: String
  /// The name without prefix.
  public var local: String

  /// Names something in a namespace.
  public init(namespace: String, local: String) {
    self.namespace = namespace
    self.local = local
  }
}

/// Whether a text is a name without a colon (Namespaces in XML, section 3).
public func isNCName(_ text: String) -> Bool {
  !text.isEmpty && xmlValidateNCName(text, 0) == 0
}
