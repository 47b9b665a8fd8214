import TestSupport

@testable import RelaxNG

/// A small schema made by chance, and documents that are near to what it allows.
struct RandomSchema {
  private var random: SeededGenerator
  private var elements: [(name: RandomName, content: RandomPattern)] = []
  /// How many elements a document may still have.
  private var budget = 0

  init(seed: Int) {
    random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...6, using: &random)
    for _ in 0..<count {
      elements.append((name(), content(count)))
    }
  }

  /// The schema in XML syntax.
  var xml: String {
    let definitions = elements.enumerated().map { number, element in
      "<define name='e\(number)'><element>\(element.name.xml)\(element.content.xml)</element></define>"
    }
    return grammar("<start><ref name='e0'/></start>\n\(definitions.joined(separator: "\n"))")
  }

  /// A document that is valid or nearly so.
  mutating func document() -> String {
    budget = 20
    var root = node(0, depth: 0)
    for _ in 0..<random.pick([0, 0, 1, 1, 2, 3], else: 0) { change(&root) }
    return root.xml(in: "")
  }
}

/// A name class of a random schema.
private enum RandomName {
  case name(String, namespace: String)
  case any, anyBut(String)
  case namespace(String)

  var xml: String {
    switch self {
    case .name(let name, let namespace): "<name ns='\(namespace)'>\(name)</name>"
    case .any: "<anyName/>"
    case .anyBut(let name): "<anyName><except><name ns=''>\(name)</name></except></anyName>"
    case .namespace(let namespace): "<nsName ns='\(namespace)'/>"
    }
  }
}

private indirect enum RandomPattern {
  case leaf(String)
  case value(String)
  case integer
  case list(RandomPattern)
  case attribute(RandomName, RandomPattern)
  case ref(Int)
  case group([RandomPattern])
  case interleave([RandomPattern])
  case choice([RandomPattern])
  case repeated(String, RandomPattern)
  case mixed(RandomPattern)

  var xml: String {
    switch self {
    case .leaf(let name): "<\(name)/>"
    case .value(let value): "<value>\(value)</value>"
    case .integer: "<data type='integer'/>"
    case .list(let part): "<list>\(part.xml)</list>"
    case .attribute(let name, let part): "<attribute>\(name.xml)\(part.xml)</attribute>"
    case .ref(let number): "<ref name='e\(number)'/>"
    case .group(let parts): "<group>\(parts.map(\.xml).joined())</group>"
    case .interleave(let parts): "<interleave>\(parts.map(\.xml).joined())</interleave>"
    case .choice(let parts): "<choice>\(parts.map(\.xml).joined())</choice>"
    case .repeated(let name, let part): "<\(name)>\(part.xml)</\(name)>"
    case .mixed(let part): "<mixed>\(part.xml)</mixed>"
    }
  }
}

// MARK: - Making schemas

extension RandomSchema {
  private mutating func name() -> RandomName {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: .any
    case 1: .anyBut(letter())
    case 2: .namespace("n")
    case 3: .name(letter(), namespace: "n")
    default: .name(letter(), namespace: "")
    }
  }

  private mutating func letter() -> String { random.pick(["a", "b", "c", "d"], else: "a") }

  private mutating func content(_ count: Int) -> RandomPattern {
    var parts: [RandomPattern] = []
    for name in ["p", "q"] where random.oneIn(3) {
      let attribute = RandomPattern.attribute(.name(name, namespace: ""), data(0))
      let isOptional = Bool.random(using: &random)
      parts.append(isOptional ? .repeated("optional", attribute) : attribute)
    }
    if parts.isEmpty, random.oneIn(8) {
      parts.append(.repeated("zeroOrMore", .attribute(.anyBut("x"), data(0))))
    }
    parts.append(random.oneIn(5) ? data(0) : pattern(count, depth: 0))
    return parts.count == 1 ? parts[0] : .group(parts)
  }

  private mutating func pattern(_ count: Int, depth: Int) -> RandomPattern {
    let kind = Int.random(in: 0..<(depth > 2 ? 6 : 16), using: &random)
    switch kind {
    case 0: return .leaf("empty")
    case 1: return .leaf("text")
    case 2...5: return .ref(Int.random(in: 0..<count, using: &random))
    case 6...8: return .group(patterns(count, depth))
    case 9, 10: return .choice(patterns(count, depth))
    case 11: return .interleave(patterns(count, depth))
    case 12: return .mixed(pattern(count, depth: depth + 1))
    case 13 where depth == 1:
      return .choice([.attribute(.name("r", namespace: ""), data(1)), pattern(count, depth: 2)])
    default:
      let word = random.pick(["optional", "zeroOrMore", "oneOrMore"], else: "optional")
      return .repeated(word, pattern(count, depth: depth + 1))
    }
  }

  private mutating func patterns(_ count: Int, _ depth: Int) -> [RandomPattern] {
    (0..<Int.random(in: 2...3, using: &random)).map { _ in pattern(count, depth: depth + 1) }
  }

  private mutating func data(_ depth: Int) -> RandomPattern {
    switch Int.random(in: 0..<(depth > 1 ? 3 : 7), using: &random) {
    case 0: .integer
    case 1: .value("x")
    case 2: .value("y")
    case 3: depth == 0 ? .leaf("text") : .value("1")
    case 4: .choice([data(depth + 1), data(depth + 1)])
    case 5: depth == 0 ? .choice([.leaf("empty"), data(1)]) : .value("z")
    default: depth == 0 ? .list(list()) : .integer
    }
  }

  private mutating func list() -> RandomPattern {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .repeated("oneOrMore", data(2))
    case 1: .group([.repeated("optional", data(2)), data(2)])
    case 2: .group([.repeated("zeroOrMore", data(2)), data(2)])
    default: .group([data(2), data(2)])
    }
  }
}

// MARK: - Making documents

/// An element of a random document.
private struct RandomNode {
  var name = "a"
  var namespace = ""
  var attributes: [String: String] = [:]
  var content: [Part] = []

  enum Part {
    case element(RandomNode)
    case text(String)
  }

  func xml(in outer: String) -> String {
    let declaration = namespace == outer ? "" : " xmlns='\(namespace)'"
    let attributes = attributes.sorted { $0.key < $1.key }.map { " \($0.key)='\($0.value)'" }
    let content = content.map { part in
      switch part {
      case .element(let node): node.xml(in: namespace)
      case .text(let text): text
      }
    }
    return "<\(name)\(declaration)\(attributes.joined())>\(content.joined())</\(name)>"
  }
}

extension RandomSchema {
  private mutating func node(_ number: Int, depth: Int) -> RandomNode {
    var node = RandomNode()
    switch elements[number].name {
    case .name(let name, let namespace): (node.name, node.namespace) = (name, namespace)
    case .any, .anyBut: (node.name, node.namespace) = (letter(), random.oneIn(3) ? "n" : "")
    case .namespace(let namespace): (node.name, node.namespace) = (letter(), namespace)
    }
    fill(&node, elements[number].content, depth)
    return node
  }

  /// Adds to an element what fits a pattern.
  private mutating func fill(_ node: inout RandomNode, _ pattern: RandomPattern, _ depth: Int) {
    switch pattern {
    case .leaf(let name): if name == "text", !random.oneIn(3) { node.content.append(.text("t")) }
    case .value, .integer, .list: node.content.append(.text(text(of: pattern)))
    case .attribute(.name(let name, _), let part): node.attributes[name] = text(of: part)
    case .attribute(_, let part):
      node.attributes[random.pick(["p", "q", "v"], else: "p")] = text(of: part)
    case .ref(let number):
      guard depth < 5, budget > 0 else { return }
      budget -= 1
      node.content.append(.element(self.node(number, depth: depth + 1)))
    case .group(let parts): for part in parts { fill(&node, part, depth) }
    case .interleave(let parts):
      for part in parts.shuffled(using: &random) { fill(&node, part, depth) }
      if random.oneIn(2) { node.content.shuffle(using: &random) }
    case .choice(let parts):
      fill(&node, random.pick(parts, else: .leaf("empty")), depth)
    case .repeated(let name, let part):
      let most = name == "optional" ? 1 : 3
      for _ in 0..<Int.random(in: (name == "oneOrMore" ? 1 : 0)...most, using: &random) {
        fill(&node, part, depth)
      }
    case .mixed(let part):
      fill(&node, part, depth)
      if random.oneIn(2) {
        node.content.insert(.text("t"), at: random.oneIn(2) ? 0 : node.content.count)
      }
    }
  }

  private mutating func text(of pattern: RandomPattern) -> String {
    switch pattern {
    case .value(let value): value
    case .integer: random.pick(["1", "22", " 3"], else: "1")
    case .list(let part): text(of: part)
    case .choice(let parts): text(of: random.pick(parts, else: .leaf("empty")))
    case .group(let parts):
      parts.map { text(of: $0) }.filter { !$0.isEmpty }.joined(separator: " ")
    case .repeated(_, let part):
      (0..<Int.random(in: 0...3, using: &random)).map { _ in text(of: part) }
        .joined(separator: " ")
    case .leaf(let name): name == "text" ? "t" : ""
    case .attribute, .ref, .interleave, .mixed: ""
    }
  }

  /// Makes a small change somewhere in an element.
  private mutating func change(_ node: inout RandomNode) {
    let inner = node.content.indices.filter {
      if case .element = node.content[$0] { true } else { false }
    }
    if !random.oneIn(3), let index = inner.randomElement(using: &random),
      case .element(var child) = node.content[index]
    {
      change(&child)
      node.content[index] = .element(child)
      return
    }
    let place = node.content.indices.randomElement(using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: node.name = letter()
    case 1: node.namespace = node.namespace.isEmpty ? "n" : ""
    case 2: node.attributes[random.pick(["p", "q", "r", "x"], else: "p")] = "1"
    case 3: node.attributes[random.pick(["p", "q", "r"], else: "p")] = nil
    case 4: if let place { node.content.remove(at: place) }
    case 5: if let place { node.content.append(node.content[place]) }
    case 6: node.content.append(.text(random.pick(["t", "1", "x", " "], else: "t")))
    case 7: node.content.insert(.element(RandomNode(name: letter())), at: place ?? 0)
    default: node.content.shuffle(using: &random)
    }
  }
}
