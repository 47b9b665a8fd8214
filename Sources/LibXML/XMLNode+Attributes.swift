import CLibXML2

extension XMLNode {
  /// The namespace of `xml:base` and `xml:id`.
  public static let xml = "http://www.w3.org/XML/1998/namespace"

  /// The value of an attribute; none where an element lacks it, and for what is no element.
  public func attribute(_ name: String, namespace: String = "") -> String? {
    guard isElement else { return nil }
    let cValue =
      namespace.isEmpty ? xmlGetNoNsProp(cNode, name) : xmlGetNsProp(cNode, name, namespace)
    guard let cValue else { return nil }
    defer { bifolium_free(cValue) }
    return String(cValue)
  }
}
