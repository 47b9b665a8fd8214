import LibXML

extension XMLProblem {
  private var kind: RelaxNGKind? {
    RelaxNGKind(rawValue: code)
  }

  /// Whether libxml2 may say it only because of something that it has already said.
  var isEcho: Bool {
    switch kind {
    case .wrongAttributes, .wrongContent, .extraContent, .wrongInterleave, .wrongList: true
    default: false
    }
  }

  /// Whether it says that an element is missing, as libxml2 also does where an attribute is wrong.
  var isOfMissingElement: Bool { kind == .lacksElement }

  /// Whether it is about an element as a whole, which its words name.
  var isOfWholeElement: Bool { kind == .wrongAttributes || kind == .wrongContent }

  /// Whether it says that an attribute is wrong.
  var isOfAttribute: Bool { kind == .wrongAttribute }

  /// What is wrong, as a sentence for an editor.
  var relaxNGSentence: String {
    let first = arguments.first ?? ""
    let second = arguments.dropFirst().first ?? ""
    return switch kind {
    case .wrongName: "found <\(second)>; expected <\(first)>"
    case .lacksNamespace: "<\(first)> has no namespace; expected one"
    case .hasNamespace: "<\(first)> has a namespace; expected none"
    case .wrongNamespace: "<\(first)> is not in the namespace '\(second)', which is expected here"
    case .notEmpty: "<\(first)> is not empty; expected nothing in it"
    case .lacksElement where first.isEmpty: "an element is missing\(inside(node))"
    case .lacksElement: "an element is missing\(inside(node)); expected <\(first)>"
    case .textForElement: "found text; expected an element"
    case .wrongAttributes: "an attribute of <\(first)> is missing or wrong"
    case .wrongContent: "the content of <\(first)> is incomplete or wrong"
    case .extraContent where second == "text": "text is not allowed here in <\(first)>"
    case .extraContent: "<\(second)> is not allowed here in <\(first)>"
    case .extraInInterleave: "<\(first)> is not allowed here, or not as often"
    case .wrongInterleave: "the order or number of the elements is wrong"
    case .wrongAttribute:
      "the attribute \(first) of <\(second)> is not allowed or has a wrong value"
    case .wrongElement: "<\(first)> is not allowed here\(inside(node?.parent))"
    case .wrongText: "text is not allowed in <\(first)>"
    case .wrongType: "the value is not of the type \(first)"
    case .wrongTypedValue: "'\(second)' is not of the type \(first)"
    case .wrongDatatype: "the value is not of the type \(first), or outside its limits"
    case .wrongValue where first.isEmpty:
      "the value is none of those that are allowed\(inside(node))"
    case .wrongValue: "the value is wrong; expected '\(first)'"
    case .doubledID: "the id '\(first)' stands twice"
    case .extraInList: "the list is too long: '\(first)' is not allowed in it"
    case .lacksInList: "the list is too short"
    case .lacksData: "<\(first)> is empty; expected a value"
    case .wrongList: "the list of values is wrong"
    case .elementsInData, .elementsInValue, .elementsInList:
      "<\(first)> has elements in it; expected only a value"
    case nil: message
    }
  }
}

private func inside(_ node: XMLNode?) -> String {
  guard let node, node.isElement else { return "" }
  return " in <\(node.name)>"
}

/// What libxml2 finds wrong: the numbers of its `xmlRelaxNGValidErr`.
private enum RelaxNGKind: Int {
  case wrongType = 2
  case wrongTypedValue = 3
  case doubledID = 4
  case extraInList = 8
  case lacksInList = 9
  case wrongInterleave = 11
  case extraInInterleave = 12
  case wrongName = 13
  case lacksNamespace = 15
  case wrongNamespace = 17
  case hasNamespace = 19
  case notEmpty = 21
  case lacksElement = 22
  case textForElement = 23
  case wrongAttributes = 24
  case wrongContent = 25
  case extraContent = 26
  case wrongAttribute = 27
  case elementsInData = 28
  case elementsInValue = 29
  case elementsInList = 30
  case wrongDatatype = 31
  case wrongValue = 32
  case wrongList = 33
  case lacksData = 36
  case wrongElement = 38
  case wrongText = 39
}
