extension XPathTranslation {
  /// `and` or `or` of anything that is true or false.
  func logical(
    _ left: XPathTerm, _ name: String, _ right: XPathTerm
  ) throws(NotXPath1) -> XPathTerm {
    guard left.kind != .sequence, right.kind != .sequence else { throw .sequence }
    return XPathTerm(text: "\(left.text) \(name) \(right.text)", kind: .boolean)
  }

  /// `=` and its like, which are true where any member of the left fits any of the right.
  func compareAny(
    _ left: XPathTerm, _ sign: String, _ right: XPathTerm
  ) throws(NotXPath1) -> XPathTerm {
    guard left.kind == .sequence || right.kind == .sequence else {
      return try comparePair(left, sign, right)
    }
    var pairs: [String] = []
    for left in left.kind == .sequence ? left.members : [left] {
      for right in right.kind == .sequence ? right.members : [right] {
        pairs.append(try comparePair(left, sign, right).text)
      }
    }
    return XPathTerm(text: "(\(pairs.joined(separator: " or ")))", kind: .boolean)
  }

  /// Nodes are texts in XPath 2 unless they are compared with numbers, and texts have an order.
  private func comparePair(
    _ left: XPathTerm, _ sign: String, _ right: XPathTerm
  ) throws(NotXPath1) -> XPathTerm {
    let isEquality = sign == "=" || sign == "!="
    if left.isNumber && right.isNumber
      || isEquality && left.isTextual && right.isTextual
      || isEquality && left.kind == .boolean && right.kind == .boolean
    {
      return XPathTerm(text: "\(left.text) \(sign) \(right.text)", kind: .boolean)
    }
    if left.areNodes && right.isNumber {
      return XPathTerm(text: "numerals(\(left.text)) \(sign) \(right.text)", kind: .boolean)
    }
    if left.isNumber && right.areNodes {
      return XPathTerm(text: "\(left.text) \(sign) numerals(\(right.text))", kind: .boolean)
    }
    throw .comparison
  }

  /// `eq` and its like, which compare one with one, and come to nothing where there is none.
  func compareSingle(
    _ left: XPathTerm, _ name: String, _ right: XPathTerm
  ) throws(NotXPath1) -> XPathTerm {
    let isEquality = name == "eq" || name == "ne"
    guard let sign = signs[name],
      left.isNumber && right.isNumber
        || isEquality && left.isTextual && right.isTextual
        || isEquality && left.kind == .boolean && right.kind == .boolean
    else { throw .comparison }
    return XPathTerm(
      text: "\(left.single) \(sign) \(right.single)",
      kind: left.areNodes || right.areNodes ? .truth : .boolean)
  }

  /// A computation, as far as exact decimals and an error of division make no difference.
  func compute(
    _ left: XPathTerm, _ sign: String, _ right: XPathTerm
  ) throws(NotXPath1) -> XPathTerm {
    let text = "\(left.text) \(sign) \(right.text)"
    guard left.isNumber, right.isNumber else { throw .arithmetic }
    if left.kind == .double || right.kind == .double { return XPathTerm(text: text, kind: .double) }
    let isWholeDivisor = right.text.allSatisfy(\.isWholeNumber) && right.text.contains { $0 != "0" }
    guard left.kind == .integer, right.kind == .integer,
      ["+", "-", "*"].contains(sign) || sign == "mod" && isWholeDivisor
    else { throw .arithmetic }
    return XPathTerm(text: text, kind: .integer)
  }
}

private let signs = ["eq": "=", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="]
