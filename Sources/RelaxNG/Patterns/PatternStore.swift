/// All patterns of a grammar and what they become while documents are matched, each once.
///
/// So comparing patterns is comparing numbers, and what has been found out about a pattern can be
/// kept by its number.
struct PatternStore: Sendable {
  private var nodes: [Node] = []
  private var depths: [Int32] = []
  private var members: [Pattern] = []
  private var numbers: [Node: Pattern] = [:]
  private var choices: [[Pattern]: Pattern] = [:]

  /// How much the store may hold: far more than any schema needs, and a bound to what a hostile one
  /// can ask for.
  private static let largest = 4_000_000

  /// How deep patterns may nest, an element in another not counted; what walks through them
  /// recurses.
  private static let deepest = 1000

  private struct Node: Hashable {
    var kind: Kind
    var isNullable: Bool
    var first: Int32
    var second: Int32

    func hash(into hasher: inout Hasher) {
      hasher.combine(Int(first) << 32 ^ Int(second) << 4 ^ Int(kind.rawValue))
    }
  }

  private enum Kind: UInt8 {
    case empty, notAllowed, text, choice, group, interleave, oneOrMore, list, data, value
    case attribute, element
  }

  init() {
    _ = intern(.empty, isNullable: true)
    _ = intern(.notAllowed, isNullable: false)
    _ = intern(.text, isNullable: true)
  }

  /// How many patterns have been made; their numbers are below that.
  var count: Int { nodes.count }

  /// All patterns that have been made.
  var all: some Sequence<Pattern> {
    nodes.indices.lazy.map { Pattern(number: Int32($0)) }
  }

  /// Whether the store has come to its bound; from then on what is made is `notAllowed`.
  private(set) var isFull = false

  func isNullable(_ pattern: Pattern) -> Bool {
    nodes[Int(pattern.number)].isNullable
  }

  func form(of pattern: Pattern) -> Pattern.Form {
    let node = nodes[Int(pattern.number)]
    let first = Pattern(number: node.first)
    let second = Pattern(number: node.second)
    return switch node.kind {
    case .empty: .empty
    case .notAllowed: .notAllowed
    case .text: .text
    case .choice: .choice(members[Int(node.first)..<Int(node.first + node.second)])
    case .group: .group(first, second)
    case .interleave: .interleave(first, second)
    case .oneOrMore: .oneOrMore(first)
    case .list: .list(first)
    case .data: .data(Int(node.first), except: node.second < 0 ? nil : second)
    case .value: .value(Int(node.first))
    case .attribute: .attribute(Int(node.first), second)
    case .element: .element(Int(node.first))
    }
  }

  private mutating func intern(
    _ kind: Kind, isNullable: Bool, _ first: Int32 = 0, _ second: Int32 = 0
  ) -> Pattern {
    let node = Node(kind: kind, isNullable: isNullable, first: first, second: second)
    if let pattern = numbers[node] { return pattern }
    guard add(node, depth: 1 + depth(of: node)) else { return .notAllowed }
    let pattern = Pattern(number: Int32(nodes.count - 1))
    numbers[node] = pattern
    return pattern
  }

  private func depth(of node: Node) -> Int32 {
    switch node.kind {
    case .group, .interleave: max(depths[Int(node.first)], depths[Int(node.second)])
    case .oneOrMore, .list: depths[Int(node.first)]
    case .attribute: depths[Int(node.second)]
    default: 0
    }
  }

  private mutating func add(_ node: Node, depth: Int32) -> Bool {
    isFull =
      isFull || nodes.count + members.count > PatternStore.largest || depth > PatternStore.deepest
    guard !isFull else { return false }
    nodes.append(node)
    depths.append(depth)
    return true
  }
}

// MARK: - Making patterns

// Each function gives the simplest pattern that matches the same (specification, sections 4.20 and
// 4.21, and a little more).
extension PatternStore {
  mutating func choice(_ patterns: [Pattern]) -> Pattern {
    var all: [Pattern] = []
    for pattern in patterns {
      switch form(of: pattern) {
      case .notAllowed: break
      case .choice(let members): all += members
      default: all.append(pattern)
      }
    }
    if all.count > 1 { all = sortedOnce(all) }
    // Nothing is matched already where another alternative is nullable.
    if all.first == .empty, all.dropFirst().contains(where: isNullable) { all.removeFirst() }
    guard all.count > 1 else { return all.first ?? .notAllowed }
    if let pattern = choices[all] { return pattern }
    let node = Node(
      kind: .choice, isNullable: all.contains(where: isNullable), first: Int32(members.count),
      second: Int32(all.count))
    guard add(node, depth: 1 + (all.map { depths[Int($0.number)] }.max() ?? 0)) else {
      return .notAllowed
    }
    let pattern = Pattern(number: Int32(nodes.count - 1))
    members += all
    choices[all] = pattern
    return pattern
  }

  mutating func optional(_ pattern: Pattern) -> Pattern {
    choice([pattern, .empty])
  }

  mutating func group(_ first: Pattern, _ second: Pattern) -> Pattern {
    if first == .notAllowed || second == .notAllowed { return .notAllowed }
    if first == .empty { return second }
    if second == .empty { return first }
    if case .group(let head, let tail) = form(of: first) {
      let rest = group(tail, second)
      return group(head, rest)
    }
    return intern(
      .group, isNullable: isNullable(first) && isNullable(second), first.number, second.number)
  }

  mutating func interleave(_ first: Pattern, _ second: Pattern) -> Pattern {
    if first == .notAllowed || second == .notAllowed { return .notAllowed }
    if first == .empty { return second }
    if second == .empty { return first }
    let branches = (branches(of: first) + branches(of: second)).sorted()
    var pattern = branches[branches.count - 1]
    for branch in branches.dropLast().reversed() {
      pattern = intern(
        .interleave, isNullable: isNullable(branch) && isNullable(pattern), branch.number,
        pattern.number)
    }
    return pattern
  }

  mutating func oneOrMore(_ pattern: Pattern) -> Pattern {
    switch form(of: pattern) {
    case .empty, .notAllowed, .text, .oneOrMore: return pattern
    case .choice(let members) where members.first == .empty:
      return optional(oneOrMore(choice(Array(members.dropFirst()))))
    default:
      return intern(.oneOrMore, isNullable: isNullable(pattern), pattern.number)
    }
  }

  mutating func list(_ pattern: Pattern) -> Pattern {
    pattern == .notAllowed ? pattern : intern(.list, isNullable: false, pattern.number)
  }

  mutating func data(_ datatype: Int, except: Pattern?) -> Pattern {
    let except = except == .notAllowed ? nil : except
    return intern(.data, isNullable: false, Int32(datatype), except?.number ?? -1)
  }

  mutating func value(_ value: Int) -> Pattern {
    intern(.value, isNullable: false, Int32(value))
  }

  mutating func attribute(_ nameClass: Int, _ content: Pattern) -> Pattern {
    guard content != .notAllowed else { return .notAllowed }
    return intern(.attribute, isNullable: false, Int32(nameClass), content.number)
  }

  mutating func element(_ definition: Int) -> Pattern {
    intern(.element, isNullable: false, Int32(definition))
  }

  /// The branches of an interleave; another pattern is its own only branch.
  func branches(of pattern: Pattern) -> [Pattern] {
    var branches: [Pattern] = []
    var rest = pattern
    while case .interleave(let first, let second) = form(of: rest) {
      branches.append(first)
      rest = second
    }
    return branches + [rest]
  }
}

private func sortedOnce(_ patterns: [Pattern]) -> [Pattern] {
  var once: [Pattern] = []
  for pattern in patterns.sorted() where once.last != pattern { once.append(pattern) }
  return once
}
