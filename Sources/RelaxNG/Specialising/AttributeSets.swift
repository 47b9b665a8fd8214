import LibXML

extension SpecialisedGrammar {
  /// Puts, for the attributes that an element may have or not, the sets of them that occur: each set
  /// as a group of attributes that must be there.
  ///
  /// Every element has exactly one of the sets, and matches the optional attributes just where it
  /// matches that group. libxml2 keeps two states for each optional attribute that is there, so that
  /// fifteen of them at one element would be 32,768.
  mutating func askingForAttributes(
    _ content: Pattern, in sets: Set<Set<XMLName>>
  ) -> Pattern {
    var free: [XMLName: Pattern] = [:]
    var others: [Pattern] = []
    for part in patterns.members(ofGroup: content) {
      if let (name, attribute) = optionalAttribute(part) {
        free[name] = attribute
      } else {
        others.append(part)
      }
    }
    guard !free.isEmpty else { return content }
    let groups = sets.map { set in group(set.compactMap { free[$0] }.sorted()) }
    return group([patterns.choice(groups)] + others)
  }

  private func optionalAttribute(_ pattern: Pattern) -> (XMLName, Pattern)? {
    guard case .choice(let members) = patterns.form(of: pattern), members.count == 2,
      members.first == .empty, let attribute = members.last,
      case .attribute(let nameClass, _) = patterns.form(of: attribute),
      case .name(let name) = grammar.nameClasses[nameClass]
    else { return nil }
    return (name, attribute)
  }

  private mutating func group(_ members: [Pattern]) -> Pattern {
    members.reversed().reduce(.empty) { patterns.group($1, $0) }
  }
}
