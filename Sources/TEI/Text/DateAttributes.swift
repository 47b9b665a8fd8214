import Editing
import Language
import XMLTree

/// The attributes of a date: `when` for one as exact as its words, `from` and `to` for a span
/// written as one, `notBefore` and `notAfter` for days between which it lies; `calendar` where the
/// words are not of the Gregorian one; `cert` and `resp` where something was inferred.
func attributes(of date: DateValue) -> [Attribute] {
  let calendar =
    date.calendar == .gregorian ? [] : [Attribute("calendar", "#\(date.calendar.rawValue)")]
  let inferred =
    date.isInferred ? [Attribute("cert", "medium"), Attribute("resp", "#bifolium")] : []
  switch date.extent {
  case .exact(let day):
    return [attribute("when", day)].compactMap { $0 } + calendar + inferred
  case .span(let first, let last):
    return [attribute("from", first), attribute("to", last)].compactMap { $0 } + calendar + inferred
  case .between(let first, let last):
    return [attribute("notBefore", first), attribute("notAfter", last)].compactMap { $0 }
      + (date.isCirca ? [Attribute("cert", "medium")] : [])
  case .incomplete: return []
  }
}

private func attribute(_ name: String, _ date: PartialDate) -> Attribute? {
  date.iso.map { Attribute(name, $0) }
}
