/// Reads one archival location, such as `APRF, fond 45, opis 1, delo 334, listy 99-103`.
///
/// The archive comes first, or last behind its levels. The scheme is that of the archive; of several
/// that it might have, or of all, the one that knows most of the labels.
enum ArchivalLocationReader {
  /// The location, or none where the words name no archive and no levels of one.
  static func location(_ words: Substring) -> ArchivalLocation? {
    guard let place = RepositoryPlace(words) else { return nil }
    return location(in: place)
  }

  /// A location in the archive of the one before it, whose name the citation does not repeat.
  static func location(_ words: Substring, goingOnFrom last: Substring) -> ArchivalLocation? {
    guard var place = RepositoryPlace(last) else { return nil }
    place.inside = words
    return location(in: place)
  }

  /// The level with whose label words begin, so that they belong to the location before them: by
  /// that location's scheme, else by any.
  static func leadingLevel(_ words: Substring, in scheme: ArchiveScheme? = nil) -> String? {
    guard Repositories.known(words) == nil else { return nil }
    let schemes = [scheme].compactMap { $0 } + ArchiveScheme.all
    return schemes.lazy.compactMap { CitedItems(scheme: $0).leadingLevel(words)?.name }.first
  }

  private static func location(in place: RepositoryPlace) -> ArchivalLocation? {
    let reading = place.reading
    let items = place.isLast ? reading.items.reversed() : reading.items
    var names = LevelNames(reading.habit, items, areOuter: place.isLast)
    for index in items.indices { names.add(index) }
    let labelled = items.contains { item in
      guard case .level(_, let level) = item else { return false }
      return !level.isLeaf && !CoverWords.bibliographic.contains(level.name)
    }
    guard place.isArchive || labelled else { return nil }
    let signature = withoutStop(place.inside.trimmingSuffix { ",; ".contains($0) })
    return ArchivalLocation(
      country: place.country, settlement: place.settlement, repository: String(place.repository),
      signature: String(signature),
      levels: place.isLast ? names.sorted : names.levels.map(\.level), notUnderstood: names.rest)
  }
}
