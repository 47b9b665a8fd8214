extension XMLSchemaMessage {
  /// What is wrong, as a sentence for an editor.
  var sentence: String {
    switch kind {
    case .undeclaredElement where words.contains("validation root"):
      "the schema declares no <\(element)>; expected another root"
    case .undeclaredElement: "the schema declares no <\(element)>, which must be declared here"
    case .wrongContent where words.hasPrefix("Missing"):
      "an element is missing in <\(element)>\(expectation)"
    case .wrongContent where words.hasPrefix("This element"):
      "<\(element)> is not allowed here\(parent.map { " in <\($0)>" } ?? "")\(expectation)"
    case .notEmpty: "<\(element)> is not empty; expected nothing in it"
    case .textInElements: "text is not allowed in <\(element)>; expected only elements"
    case .elementInSimpleType, .elementInSimpleContent:
      "<\(element)> has elements in it; expected only a value"
    case .abstractType: "<\(element)> is of an abstract type; expected xsi:type with another one"
    case .notNillable: "<\(element)> cannot be nil; expected no xsi:nil"
    case .nilWithContent: "<\(element)> is nil but not empty; expected nothing in it"
    case .unknownType: "xsi:type of <\(element)> names no type of the schema"
    case .extraAttribute, .attributeOffWildcard, .attributeOfSimpleType:
      "the attribute \(attribute ?? name) of <\(element)> is not allowed"
    case .lacksAttribute: "<\(element)> lacks the attribute \(name)"
    case .wrongKey: keySentence
    default: valueSentence
    }
  }

  private var valueSentence: String {
    let value = arguments.first ?? ""
    let limit = arguments.dropFirst().last ?? ""
    return switch kind {
    case .wrongValue where isOfDoubledID: "the id '\(value)' stands twice"
    case .wrongValue, .wrongListValue: "\(holder) has the value '\(value)'; \(expectedType)"
    case .wrongUnionValue: "\(holder) has the value '\(value)', which is of none of its types"
    case .wrongLength: "\(holder) is not as long as it must be; expected \(limit) characters"
    case .tooShort: "\(holder) is too short; expected at least \(limit) characters"
    case .tooLong: "\(holder) is too long; expected at most \(limit) characters"
    case .lessThanMinimum: "\(holder) has the value '\(value)'; expected at least \(limit)"
    case .moreThanMaximum: "\(holder) has the value '\(value)'; expected at most \(limit)"
    case .notMoreThanLimit: "\(holder) has the value '\(value)'; expected more than \(limit)"
    case .notLessThanLimit: "\(holder) has the value '\(value)'; expected less than \(limit)"
    case .tooManyDigits: "\(holder) has the value '\(value)'; expected at most \(limit) digits"
    case .tooManyFractionDigits:
      "\(holder) has the value '\(value)'; expected at most \(limit) digits after the point"
    case .offPattern: "\(holder) has the value '\(value)'; expected the pattern \(limit)"
    case .notInEnumeration: "\(holder) has the value '\(value)'; expected one of \(limit)"
    case .wrongFixedContent, .wrongFixedValue:
      "\(holder) has the value '\(value)'; expected '\(limit)'"
    default: element.isEmpty ? words : "\(holder) is wrong: \(wordsWithoutStop)"
    }
  }

  /// Whether a value is no id only because another element has it: it has the form of one.
  private var isOfDoubledID: Bool {
    guard words.hasSuffix(" 'xs:ID'."), let value = arguments.first else { return false }
    return value.wholeMatch(of: #/[\p{L}_][\w.\-]*/#) != nil
  }

  private var keySentence: String {
    let key = words.firstMatch(of: #/\[(.*)\]/#)?.1 ?? ""
    if words.hasPrefix("Duplicate") { return "the key \(key) of <\(element)> stands twice" }
    if words.hasPrefix("No match") {
      return "<\(element)> refers to the key \(key), which is not there"
    }
    if words.hasPrefix("Not all") { return "<\(element)> lacks a part of its key" }
    return "<\(element)> is wrong: \(wordsWithoutStop)"
  }

  /// What has a wrong value.
  private var holder: String {
    attribute.map { "the attribute \($0) of <\(element)>" } ?? "<\(element)>"
  }

  /// The attribute that the words are about, where they are reported of its element.
  private var name: String {
    words.firstMatch(of: #/attribute '([^']*)'/#).map { SchemaName($0.1).ofAttribute } ?? ""
  }

  private var expectedType: String {
    guard let type = words.firstMatch(of: #/ type '([^']*)'\.$/#) else {
      return "expected one of the type that the schema defines here"
    }
    let name = SchemaName(type.1).local
    return "expected the type \(name.hasPrefix("xs:") ? String(name.dropFirst(3)) : name)"
  }

  private var wordsWithoutStop: String {
    words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  private var expectation: String {
    let names = expected.map { name in
      guard name.local != "*" else { return "any element" }
      // Then it is the namespace that is wrong.
      guard name.local == element else { return "<\(name.local)>" }
      return name.namespace.isEmpty
        ? "<\(element)> without a namespace" : "<\(element)> of the namespace '\(name.namespace)'"
    }
    guard let last = names.last else { return "" }
    guard names.count > 1 else { return "; expected \(last)" }
    return "; expected \(names.dropLast().joined(separator: ", ")) or \(last)"
  }
}
