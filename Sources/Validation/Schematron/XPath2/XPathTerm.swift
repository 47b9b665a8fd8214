/// A part of an expression of XPath 2 that XPath 1.0 has, too.
struct XPathTerm: Hashable {
  /// How XPath 1.0 writes it.
  var text: String
  var kind: Kind
  /// The members of a sequence, which only comparisons can take apart.
  var members: [XPathTerm] = []

  /// What is known of its value.
  enum Kind: Hashable {
    /// At most one node.
    case node
    case nodes
    case string
    case integer
    /// A number with a point, which XPath 2 computes with exactly.
    case decimal
    case double
    case boolean
    /// True, false or nothing: what `eq` and its like come to.
    case truth
    case sequence

    var isOfNodes: Bool { self == .node || self == .nodes }
  }
}

extension XPathTerm {
  var areNodes: Bool { kind.isOfNodes }
  var isNumber: Bool { [.integer, .decimal, .double].contains(kind) }

  /// What can be compared with a text, since untyped nodes are texts.
  var isTextual: Bool { areNodes || kind == .string }

  /// The same where it is at most one node, else an error of evaluation, as in XPath 2.
  var single: String { kind == .nodes ? "zero-or-one(\(text))" : text }
}
