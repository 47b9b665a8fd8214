import Diagnostics
import Language

/// Our own layout, in which records of any archive can be prepared by hand: front matter, then the
/// parts, each under a heading.
///
/// ```
/// Title: Telegram, Filippov to Mao Zedong
/// Date: October 1, 1950
/// Summary: Stalin asks for volunteers. A value may
///   go on in indented lines.
///
/// ## Transcript - Russian
///
/// Передано т.Булганину.
///
/// ## Translation - English
///
/// Transmitted to Bulganin
/// ```
///
/// A heading stands at the beginning of its line and names the part's language. A record without
/// headings has its front matter up to the first blank line, and is divided as any other.
struct Plain: Layout {
  let name = "plain"
  let archive: String? = nil

  func read(_ source: SourceText) throws(Failure) -> LaidOutRecord? {
    let lines = source.lines
    guard let first = lines.firstIndex(where: { !$0.isBlank }), label(lines[first]) != nil else {
      return nil
    }
    let headings = lines.indices.filter { isHeading(lines[$0]) }
    let end = headings.first ?? lines[first...].firstIndex(where: \.isBlank) ?? lines.endIndex
    var fields = try fields(lines[first..<end], source)
    guard let title = take("Title:", from: &fields) else {
      if headings.isEmpty { return nil }
      throw noTitleField(source, line: lines[first].number)
    }
    let date = take("Date:", from: &fields)
    return LaidOutRecord(
      cover: Cover(
        date: date, title: title,
        fields: headings.isEmpty ? fields : fields.map(\.withoutContents)),
      body: body(lines[end...]), headings: headings.map { ContentsItem(heading: lines[$0]) })
  }

  func write(_ record: RestoredRecord) -> String {
    let frontMatter = record.cover.map { piece in
      switch piece {
      case .date(let text): "Date: \(text)"
      case .title(let text): "Title: \(text)"
      case .field(let label, let lines): field(label ?? "Note:", lines)
      }
    }
    let parts = record.parts.flatMap { part in
      (part.heading.map { ["## \($0)"] } ?? []) + part.paragraphs.map(shielded)
    }
    return ([frontMatter.joined(separator: "\n")] + parts).joined(separator: "\n\n") + "\n"
  }

  // MARK: Writing

  /// A label and its value; a value of several lines stands below it.
  private func field(_ label: String, _ lines: [String]) -> String {
    let key = label.hasSuffix(":") ? label : label + ":"
    let values = lines.map { String($0.drop(while: \.isWhitespace)) }.filter { !$0.isEmpty }
    return values.count > 1
      ? ([key] + values.map { "  \($0)" }).joined(separator: "\n")
      : ([key] + values).joined(separator: " ")
  }

  /// A paragraph in which no line looks like a heading: a space at its beginning makes it text.
  private func shielded(_ paragraph: String) -> String {
    paragraph.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(headingMark) ? " \($0)" : String($0) }.joined(separator: "\n")
  }

  // MARK: Reading

  private func isHeading(_ line: RecordLine) -> Bool {
    line.indent == 0 && line.text.hasPrefix(headingMark)
  }

  /// The lines of the text, without the headings; the page that begins with a heading begins with
  /// the line after it.
  private func body(_ lines: ArraySlice<RecordLine>) -> ArraySlice<RecordLine> {
    var body: [RecordLine] = []
    var isPending = false
    for var line in lines {
      guard !isHeading(line) else {
        isPending = isPending || line.beginsPage
        continue
      }
      if isPending, !line.isBlank {
        line.beginsPage = true
        isPending = false
      }
      body.append(line)
    }
    return body[...]
  }

  /// The fields of the front matter: each a label at the beginning of a line, and the lines up to
  /// the next.
  private func fields(
    _ lines: ArraySlice<RecordLine>, _ source: SourceText
  ) throws(Failure) -> [Field] {
    let labels = lines.indices.compactMap { index in label(lines[index]).map { (index, $0) } }
    for (index, line) in zip(lines.indices, lines) where !line.isBlank && line.indent == 0 {
      let isBehindBlank = index > lines.startIndex && lines[index - 1].isBlank
      if isBehindBlank, label(line) == nil { throw textBeforeHeading(source, line: line.number) }
    }
    let ends = labels.dropFirst().map(\.0) + [lines.endIndex]
    return zip(labels, ends).reduce(into: []) { fields, field in
      let ((start, label), end) = field
      fields.append(
        Field(label, behind: fields, at: lines[start], value: lines[(start + 1)..<end]))
    }
  }

  /// The label at the beginning of a line: one that the table knows, or a few words that begin with
  /// a capital letter, before a colon and a space.
  private func label(_ line: RecordLine) -> FieldLabels.Match? {
    guard line.indent == 0, let colon = line.text.firstIndex(of: ":") else { return nil }
    let label = String(line.text[...colon])
    let value = line.text[line.text.index(after: colon)...]
    guard value.first?.isWhitespace ?? true, label.first?.isLetter ?? false else { return nil }
    let kind = Field.Kind(label: label)
    let isLabel =
      kind != nil || label.first?.isLowercase == false && label.count <= longestLabel
    return isLabel
      ? FieldLabels.Match(
        label: label, kind: kind, isBold: false, value: String(value.drop(while: \.isWhitespace)))
      : nil
  }

  /// Takes the first field with a label out of the fields, where it has a value.
  private func take(_ label: String, from fields: inout [Field]) -> CoverText? {
    guard let index = fields.firstIndex(where: { $0.label == label }),
      !fields[index].lines.isEmpty
    else { return nil }
    let field = fields.remove(at: index)
    return CoverText(text: field.value, line: field.line)
  }

  /// What a part's heading begins with.
  private let headingMark = "## "
  /// The most characters of a label that the table does not know, with its colon.
  private let longestLabel = 40
}

extension ContentsItem {
  fileprivate init(heading line: RecordLine) {
    let words = line.text.drop { $0 == "#" || $0.isWhitespace }
    self.init(CoverText(text: Markup.stripped(String(words)), line: line.number))
  }
}

extension Field {
  /// The field as one without a place of its own where it lists contents: the headings do that.
  fileprivate var withoutContents: Field {
    kind == .contents ? Field(kind: .other, label: label, line: line, lines: lines) : self
  }
}

// MARK: - Messages

private func noTitleField(_ source: SourceText, line: Int) -> Failure {
  Failure(
    .unreadable, "the front matter has no title; it needs a line 'Title: …'",
    at: Location(source.file, line: line), rule: "cover-title")
}

private func textBeforeHeading(_ source: SourceText, line: Int) -> Failure {
  Failure(
    .unreadable,
    "text stands before the first heading of a part; indent a line that goes on with a field, and put a "
      + "heading such as '## Transcript - Russian' before text",
    at: Location(source.file, line: line), rule: "front-matter")
}
