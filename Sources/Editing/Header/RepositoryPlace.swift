/// Where the words of a location name the archive, and the words for what is inside it.
struct RepositoryPlace {
  let repository: Substring
  private(set) var settlement: String?
  private(set) var country: String?
  /// Whether the words name an archive that is known, or call it one.
  let isArchive: Bool
  /// Whether the archive stands behind its levels.
  let isLast: Bool
  /// What follows the archive and its place, or precedes it.
  var inside: Substring
  private let known: [RepositoryHabit]

  /// Finds the archive; none where the words begin with no name.
  init?(_ words: Substring) {
    let words = words.trimmed
    if let found = Repositories.known(words) {
      let name = RepositoryPlace.withAcronym(found.name, in: words)
      self.init(name, isArchive: true, inside: words[name.endIndex...], found.habits)
    } else if let last = RepositoryPlace.last(words) {
      self = last
      return
    } else {
      guard let piece = citedPieces(words).first else { return nil }
      let name = RepositoryPlace.name(in: piece)
      guard let first = name.first, first.isLetter, !first.isLowercase else { return nil }
      self.init(
        name, isArchive: CoverWords.namesArchive(name), inside: words[name.endIndex...], [])
    }
    readPlaces()
    inside = inside.trimmingPrefix { ",;:.- ".contains($0) }
  }

  private init(
    _ repository: Substring, isArchive: Bool, isLast: Bool = false, inside: Substring,
    _ habits: [RepositoryHabit]
  ) {
    self.repository = repository
    self.isArchive = isArchive
    self.isLast = isLast
    self.inside = inside
    known = habits
  }

  /// How the archive is cited, and the items by its scheme.
  ///
  /// Of all schemes the one that knows most of the labels; that of a known archive before one at
  /// which its name or place hints, and that before any other.
  var reading: (habit: RepositoryHabit, items: [CitedItem]) {
    let places = [settlement, country].compactMap { $0?[...] }
    let hinted = Repositories.hinted(by: repository, places: places)
    let plain = ArchiveScheme.all.map { RepositoryHabit(scheme: $0) }
    let choices = known.map { ($0, 3) } + hinted.map { ($0, 1) } + plain.map { ($0, 0) }
    let readings = choices.map { habit, favour in
      let items = CitedItems(scheme: habit.scheme).items(of: inside)
      return (habit: habit, items: items, weight: weight(items) + favour)
    }
    let best = readings.map(\.weight).max()
    return readings.first { $0.weight == best }.map { ($0.habit, $0.items) } ?? (plain[0], [])
  }

  /// How many labels were known, those of the scheme's own twice.
  private func weight(_ items: [CitedItem]) -> Int {
    items.reduce(0) { sum, item in
      guard case .level(_, let level) = item else { return sum }
      return sum + (level.isOwn ? 2 : 1)
    }
  }

  /// The archive behind its levels, where nothing but its place follows: `Box 12, RG 59, NARA`.
  private static func last(_ words: Substring) -> RepositoryPlace? {
    let beginsInside = ArchivalLocationReader.leadingLevel(words) != nil
    let pieces = citedPieces(words)
    guard beginsInside || !(pieces.first.map(CoverWords.namesArchive) ?? true) else { return nil }
    for piece in pieces.dropFirst() {
      let found = Repositories.known(piece)
      guard found != nil || beginsInside && CoverWords.namesArchive(piece) else { continue }
      let name = found?.name ?? piece
      var place = RepositoryPlace(
        name, isArchive: true, isLast: true, inside: words[name.endIndex...], found?.habits ?? [])
      place.readPlaces()
      guard !place.inside.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      place.inside = words[..<name.startIndex]
      return place
    }
    return nil
  }

  /// The name in the first piece: up to a label, a number or the place in brackets.
  private static func name(in piece: Substring) -> Substring {
    let leads = ArchiveScheme.all.map { CitedItems(scheme: $0).lead(piece) }
    let lead = leads.min { $0.count < $1.count } ?? piece
    let name = lead.trimmingSuffix { $0.isWhitespace || ":.,(".contains($0) }
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return name }
    let place = name[name.index(after: open)...].dropLast()
    let isPlace = Repositories.isSettlement(place) || Repositories.isCountry(place)
    return isPlace ? name[..<open].trimmed : name
  }

  /// A name with the acronym that stands in brackets behind it.
  private static func withAcronym(_ name: Substring, in words: Substring) -> Substring {
    let rest = words[name.endIndex...]
    guard rest.hasPrefix(" ("), let close = rest.firstIndex(of: ")") else { return name }
    let inside = rest[rest.index(rest.startIndex, offsetBy: 2)..<close]
    let isAcronym = !inside.contains(where: \.isLowercase) && inside.contains(where: \.isLetter)
    guard isAcronym || CoverWords.namesArchive(inside), !Repositories.isCountry(inside) else {
      return name
    }
    return words[..<words.index(after: close)]
  }

  /// Takes the places behind the archive from what follows it.
  ///
  /// A country by itself may be the name of a collection; it counts behind a settlement or in
  /// brackets.
  private mutating func readPlaces() {
    while true {
      let rest = inside.trimmingPrefix { $0.isWhitespace || ",.:(".contains($0) }
      let isInBrackets = inside[..<rest.startIndex].contains("(")
      let ends =
        rest.indices.prefix(40).filter { ",;.:()".contains(rest[$0]) }
        + (rest.count <= 40 ? [rest.endIndex] : [])
      if settlement == nil,
        let end = ends.last(where: { Repositories.isSettlement(rest[..<$0]) })
      {
        settlement = String(rest[..<end])
        inside = rest[end...].trimmingPrefix { $0 == ")" }
      } else if country == nil, settlement != nil || isInBrackets,
        let end = ends.last(where: { Repositories.isCountry(rest[..<$0]) })
      {
        country = String(rest[..<end])
        inside = rest[end...].trimmingPrefix { $0 == ")" }
      } else {
        return
      }
    }
  }
}

extension Substring {
  /// The words without white space around them.
  var trimmed: Substring {
    trimmingPrefix(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)
  }
}
