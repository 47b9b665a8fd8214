import Records

/// Divides a part's lines into the main document and its attachments, each of which begins with its
/// heading.
///
/// What is printed between two documents belongs to the first.
func documents(_ lines: [DraftLine]) -> [ArraySlice<DraftLine>] {
  let solid = lines.indices.filter { lines[$0].role != nil }
  let starts = zip(solid, solid.dropFirst()).filter { before, index in
    lines[index].role == .attachment && lines[before].role != .attachment
  }.map(\.1)
  return zip([0] + starts, starts + [lines.count]).map { lines[$0..<$1] }
}
