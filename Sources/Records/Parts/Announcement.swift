import Language

/// What the cover announces of a record's parts: how many texts in which languages.
struct Announcement {
  let contents: [ContentsItem]
  /// The tags of the document's own languages; from the contents list where no field names them.
  let ownLanguages: [String]

  init(contents: [ContentsItem], originalLanguages: [String]) {
    self.contents = contents
    let transcripts = contents.filter { $0.subtype != .translation }.compactMap(\.language)
    ownLanguages = originalLanguages.isEmpty ? transcripts : originalLanguages
  }

  /// The languages that the cover names, the document's own first.
  var languages: [String] {
    (ownLanguages + contents.compactMap(\.language)).reduce(into: []) { all, code in
      if !all.contains(code) { all.append(code) }
    }
  }

  /// How many texts are announced in a language; a scan may have none.
  func expected(_ language: String) -> Int {
    contents.count { $0.language == language && $0.subtype != .scan }
  }

  /// Whether a text is in the document's own language; where the cover names none, as the contents
  /// list calls the text, and where it calls it nothing, whether it is in the language of the
  /// first.
  func kind(of language: String, first: String, subtype: ContentsItem.Subtype?) -> Part.Kind {
    guard ownLanguages.isEmpty else {
      return ownLanguages.contains(language) ? .transcription : .translation
    }
    guard let subtype else { return language == first ? .transcription : .translation }
    return subtype == .translation ? .translation : .transcription
  }

  /// The item that announces a text: the first of its language that no earlier text took, else the
  /// last of its language, else the scan, whose text a transcription is.
  func item(for language: String, taken: [Int]) -> Int? {
    let fitting = contents.indices.filter {
      contents[$0].language == language && contents[$0].subtype != .scan
    }
    let isOwn = ownLanguages.isEmpty || ownLanguages.contains(language)
    let scan = contents.indices.first { index in
      contents[index].subtype == .scan && contents[index].language ?? language == language
    }
    return fitting.first { !taken.contains($0) } ?? fitting.last ?? (isOwn ? scan : nil)
  }
}

extension ContentsItem.Subtype {
  /// What a part is called: as announced, else by its kind; a scan's text is a transcript.
  init(_ announced: Self?, _ kind: Part.Kind) {
    self =
      switch announced {
      case .transcript, .translation: announced ?? .transcript
      case .scan, nil: kind == .transcription ? .transcript : .translation
      }
  }
}
