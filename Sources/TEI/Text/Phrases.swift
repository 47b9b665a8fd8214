import Editing
import XMLTree

/// The sentences of a paragraph, an item or a footnote; what is printed between them stands there.
func sentences(_ paragraph: Block) -> [Node] {
  let passage = paragraph.passage
  let encoder = PhraseEncoder(passage)
  var nodes: [Node] = []
  var end = -1
  for (index, sentence) in passage.sentences.enumerated() {
    nodes += encoder.milestones(from: end, to: sentence.lowerBound)
    nodes.append(
      tei(
        "s", ["xml:id": "\(paragraph.id).s\(index + 1)", "n": "\(index + 1)"],
        encoder.phrases(in: sentence)))
    end = sentence.upperBound
  }
  return nodes + encoder.milestones(from: end, to: Int.max)
}

/// The words of a passage that is one unit.
func phrases(_ passage: Passage) -> [Node] {
  let whole = 0..<passage.text.string.utf8.count
  let encoder = PhraseEncoder(passage)
  return encoder.milestones(from: -1, to: 0) + encoder.phrases(in: whole)
}

/// The words of a piece of a passage, such as a cell.
func phrases(_ passage: Passage, in range: Range<Int>) -> [Node] {
  PhraseEncoder(passage).phrases(in: range)
}

/// Turns a passage's text, marks and milestones into nested elements.
private struct PhraseEncoder {
  private let passage: Passage
  /// The marks, an outer one before those inside it.
  private let marks: [Mark]

  init(_ passage: Passage) {
    self.passage = passage
    marks = passage.marks.enumerated().sorted { one, other in
      let (a, b) = (one.element.range, other.element.range)
      return (a.lowerBound, -a.upperBound, one.offset) < (b.lowerBound, -b.upperBound, other.offset)
    }.map(\.element)
  }

  /// The elements of a range.
  func phrases(in range: Range<Int>) -> [Node] {
    let inside = marks.filter { mark in
      mark.range.lowerBound >= range.lowerBound && mark.range.upperBound <= range.upperBound
    }
    return nodes(range, inside[...])
  }

  /// The milestones from the end of one sentence to the beginning of the next.
  func milestones(from start: Int, to end: Int) -> [Node] {
    passage.milestones.filter { $0.offset >= start && $0.offset <= end }.flatMap(node)
  }

  private func nodes(_ range: Range<Int>, _ marks: ArraySlice<Mark>) -> [Node] {
    var nodes: [Node] = []
    var place = range.lowerBound
    var rest = marks
    while let mark = rest.popFirst() {
      let inner = rest.prefix { $0.range.upperBound <= mark.range.upperBound }
      nodes += text(place..<mark.range.lowerBound, in: range)
      nodes += milestones(before: mark, in: range)
      nodes += element(mark, inner)
      place = mark.range.upperBound
      rest = rest.dropFirst(inner.count)
    }
    return nodes + text(place..<range.upperBound, in: range)
  }

  /// What stands right before a mark, unless it stands before the whole range, too.
  private func milestones(before mark: Mark, in range: Range<Int>) -> [Node] {
    guard mark.range.lowerBound > range.lowerBound else { return [] }
    return passage.milestones.filter { $0.offset == mark.range.lowerBound }.flatMap(node)
  }

  /// The characters of a range, with the milestones that stand between them; one at a bound belongs
  /// to the text behind it, and one at a bound of the whole to nobody here.
  private func text(_ range: Range<Int>, in whole: Range<Int>) -> [Node] {
    var nodes: [Node] = []
    var place = range.lowerBound
    for milestone in passage.milestones
    where milestone.offset >= range.lowerBound && milestone.offset < range.upperBound
      && milestone.offset > whole.lowerBound
    {
      nodes += characters(place..<milestone.offset) + node(milestone)
      place = milestone.offset
    }
    return nodes + characters(place..<range.upperBound)
  }

  private func characters(_ range: Range<Int>) -> [Node] {
    range.isEmpty ? [] : [.text(String(passage.text[range]))]
  }

  private func node(_ milestone: Milestone) -> [Node] {
    switch milestone.kind {
    case .brokenWord(let hyphen): [.text(hyphen), tei("lb", ["break": "no"])]
    case .page(let event): pageMark(event)
    case .footnote(let note): [footnote(note)]
    }
  }

  private func element(_ mark: Mark, _ inner: ArraySlice<Mark>) -> [Node] {
    let content = { nodes(mark.range, inner) }
    let words = text(mark.range, in: mark.range)
    // What an editor decided is not the program's.
    let responsible = mark.decision == nil ? "#bifolium" : nil
    switch mark.kind {
    case .date(let value) where value.extent == .incomplete: return content()
    case .date(let value): return [tei("date", attributes: attributes(of: value), content())]
    case .time(let value): return [tei("time", ["when": value], content())]
    case .supplied: return [tei("supplied", content())]
    case .gap(let reason):
      return [
        tei("gap", ["reason": reason.rawValue], [tei("desc", String(passage.text[mark.range]))])
      ]
    case .note(let type): return [tei("note", ["type": type.rawValue], content())]
    case .handwritten: return [tei("add", ["type": "handwritten"], content())]
    case .unclear: return [tei("unclear", content())]
    case .letterSpaced(let plain):
      return [
        tei(
          "choice",
          [
            tei("orig", ["rendition": "#letter-spaced"], words),
            tei("reg", ["resp": responsible], plain),
          ])
      ]
    case .misprint(let correction):
      return [
        tei(
          "choice",
          [
            tei("sic", words),
            tei(
              "corr", ["resp": responsible, "cert": responsible.map { _ in "high" }], correction),
          ])
      ]
    case .emphasis(let type): return [tei("hi", ["rendition": "#\(type.rawValue)"], content())]
    case .footnoteMark(let note): return [tei("ref", ["target": "#\(note)"], content())]
    }
  }
}
