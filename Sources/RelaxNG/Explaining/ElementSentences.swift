import Diagnostics
import LibXML

extension Explainer {
  func elementMisspelt(_ item: Int, _ meant: Int) -> String {
    let parent = Int(outline.items[item].parent)
    let names = grammar.nameClass(ofElement: meant).finiteNames ?? []
    let near = nearest(to: name(of: item), among: names).map { tag($0, in: parent) } ?? ""
    return "\(tag(item)) is allowed nowhere; did you mean \(near)?"
  }

  mutating func elementNotHere(_ item: Int, _ expected: Pattern) -> String {
    let parent = Int(outline.items[item].parent)
    let allowed = names(derivatives.firstLeaves(of: expected))
    if let sentence = unknown(item, allowed) { return sentence }
    guard parent >= 0 else {
      return "\(tag(item)) cannot be the root; expected \(listed(allowed, in: -1))"
    }
    if let sentence = tooLate(item, in: parent) { return sentence }
    let start = "\(tag(item)) is not allowed in \(tag(parent))"
    let needed = holders(of: item, among: derivatives.neededElements(of: expected))
    let holders =
      needed.isEmpty
      ? self.holders(of: item, among: derivatives.firstLeaves(of: expected)) : needed
    if let outer = ancestor(holding: item), holders.count > 4 || holders.isEmpty {
      return "\(start); it can stand in \(tag(outer)), outside of this \(tag(parent))"
    }
    guard holders.isEmpty else {
      let verb = holders.count > 1 ? "are" : "is"
      return
        "\(start); it can stand in \(listed(holders, in: parent, most: 3)), which \(verb) allowed here"
    }
    return start + ending(expected, in: parent)
  }

  /// Says of an element that its name, or its namespace, is in no schema.
  private func unknown(_ item: Int, _ allowed: [XMLName]) -> String? {
    let name = name(of: item)
    guard index.elements(named: name).isEmpty else { return nil }
    let isWild = index.hasWildcard(for: name, in: grammar)
    let all = isWild ? [] : index.names
    if let same = (allowed + all).first(where: { $0.local == name.local }) {
      return "\(tag(item)) is \(place(in: name.namespace)); expected \(words(same.namespace))"
    }
    guard !isWild else { return nil }
    let parent = Int(outline.items[item].parent)
    if let near = nearest(to: name, among: all) {
      return "\(tag(item)) is allowed nowhere; did you mean \(tag(near, in: parent))?"
    }
    let expected = allowed.isEmpty ? "" : "; expected \(listed(allowed, in: parent)) here"
    return "\(tag(item)) is allowed nowhere\(expected)"
  }

  private func place(in namespace: String) -> String {
    namespace.isEmpty ? "in no namespace" : "in the namespace \(namespace)"
  }

  private func words(_ namespace: String) -> String {
    namespace.isEmpty ? "none" : "the namespace \(namespace)"
  }

  private func nearest(to name: XMLName, among names: [XMLName]) -> XMLName? {
    guard let local = Nearest.name(to: name.local, among: names.map(\.local)) else { return nil }
    return names.first { $0.local == local }
  }

  /// Says of an element that its parent can have, but no longer.
  private mutating func tooLate(_ item: Int, in parent: Int) -> String? {
    guard canHold(parent, item) else { return nil }
    let place = "in \(tag(parent))"
    guard var previous = paths.previous(of: item) else { return nil }
    if paths.earlier(than: item) == 1, name(of: previous) == name(of: item) {
      return "\(tag(item)) is not allowed once more \(place)"
    }
    while name(of: previous) == name(of: item) {
      guard let other = paths.previous(of: previous) else { return nil }
      previous = other
    }
    return "\(tag(item)) is not allowed \(place) after \(tag(previous)); it must come before"
  }

  /// Which of some elements could have an element in them.
  private mutating func holders(of item: Int, among leaves: [Pattern]) -> [XMLName] {
    names(
      leaves.filter { leaf in
        guard case .element(let number) = derivatives.patterns.form(of: leaf) else { return false }
        return canHold(grammar.elements[number].content, item)
      })
  }

  /// The innermost element around the parent of an element that could have it in it.
  private mutating func ancestor(holding item: Int) -> Int? {
    var element = Int(outline.items[Int(outline.items[item].parent)].parent)
    while element >= 0 {
      if canHold(element, item) { return element }
      element = Int(outline.items[element].parent)
    }
    return nil
  }

  private mutating func canHold(_ parent: Int, _ item: Int) -> Bool {
    index.elements(named: name(of: parent)).contains {
      canHold(grammar.elements[$0].content, item)
    }
  }

  private mutating func canHold(_ content: Pattern, _ item: Int) -> Bool {
    let numbers = index.elements(named: name(of: item))
    return derivatives.elements(of: content).contains { leaf in
      guard case .element(let number) = derivatives.patterns.form(of: leaf) else { return false }
      return numbers.contains(number)
    }
  }

  mutating func elementNotYet(_ item: Int, _ expected: Pattern) -> String {
    let parent = Int(outline.items[item].parent)
    let place = parent < 0 ? "" : " in \(tag(parent))"
    let missing = missing(before: item, expected)
    let names = names(missing ?? derivatives.firstLeaves(of: expected))
    let first =
      missing == nil
      ? listed(names, in: parent) : names.map { tag($0, in: parent) }.joined(separator: ", ")
    return "\(tag(item)) is not allowed yet\(place); \(first) must come first"
  }

  /// The elements that must stand before one in any case.
  private mutating func missing(before item: Int, _ expected: Pattern) -> [Pattern]? {
    let numbers = index.elements(named: name(of: item))
    let rest = derivatives.rest(of: expected, skippingToElements: numbers)
    let later = derivatives.neededElements(of: rest)
    let own = numbers.map { derivatives.element($0) }
    let missing = derivatives.neededElements(of: expected)
      .filter { !later.contains($0) && !own.contains($0) }
    return missing.isEmpty ? nil : missing
  }

  func elementOfTwoMinds(_ item: Int) -> String {
    "the attributes of \(tag(item)) and its content do not go together; change one of them"
  }

  mutating func textNotHere(_ element: Int, _ expected: Pattern) -> String {
    let holders = derivatives.firstLeaves(of: expected).filter { leaf in
      guard case .element(let number) = derivatives.patterns.form(of: leaf) else { return false }
      let content = derivatives.closedLeniently(grammar.elements[number].content)
      return derivatives.firstLeaves(of: content).contains(.text)
    }
    let names = names(holders)
    guard !names.isEmpty else {
      return "text is not allowed in \(tag(element))\(ending(expected, in: element))"
    }
    let holder = listed(names, in: element, most: 3)
    return "text is not allowed in \(tag(element)); it can stand in \(holder)"
  }

  mutating func incomplete(_ item: Int, _ expected: Pattern) -> String {
    let state = outline.childElements(of: item).isEmpty ? "is empty" : "ends too early"
    let needed = names(derivatives.neededElements(of: expected))
    if !needed.isEmpty {
      let tags = needed.map { tag($0, in: item) }.joined(separator: ", ")
      return "\(tag(item)) \(state); expected \(tags)"
    }
    return "\(tag(item)) \(state)\(ending(expected, in: item))"
  }

  /// The end of a sentence: what could stand here.
  private mutating func ending(_ expected: Pattern, in parent: Int) -> String {
    let leaves = derivatives.firstLeaves(of: expected)
    let names = names(leaves)
    if names.isEmpty { return "; expected \(leaves.contains(.text) ? "text" : "nothing more")" }
    return "; expected \(listed(names, in: parent))"
  }

  private func listed(_ names: [XMLName], in parent: Int, most: Int = 6) -> String {
    listing(names.map { tag($0, in: parent) }, most: most)
  }
}
