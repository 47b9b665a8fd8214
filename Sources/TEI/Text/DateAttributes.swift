import Editing
import Language
import XMLTree

/// The attributes of a date: `when` for one as exact as its words, `from` and `to` for a span
/// written as one, `notBefore` and `notAfter` for days between which it lies; `cert` and `resp`
/// where something was inferred.
func attributes(of date: DateValue) -> [Attribute] {
  let inferred = [Attribute("cert", "medium"), Attribute("resp", "#bifolium")]
  switch date {
  case .exact(let day, let isInferred):
    return [attribute("when", day)].compactMap { $0 } + (isInferred ? inferred : [])
  case .span(let first, let last, let isInferred):
    return [attribute("from", first), attribute("to", last)].compactMap { $0 }
      + (isInferred ? inferred : [])
  case .between(let first, let last, let isCirca):
    return [attribute("notBefore", first), attribute("notAfter", last)].compactMap { $0 }
      + (isCirca ? [Attribute("cert", "medium")] : [])
  case .incomplete: return []
  }
}

private func attribute(_ name: String, _ date: PartialDate) -> Attribute? {
  date.iso.map { Attribute(name, $0) }
}
