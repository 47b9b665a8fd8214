import Editing
import Language
import XMLTree

/// `calendarDesc`: the calendars besides the Gregorian one in which the texts name dates.
func calendarDescription(_ edition: Edition) -> Node? {
  let used = edition.divisions.flatMap(\.blocks).flatMap(\.passage.marks).reduce(
    into: Set<DateMention.Calendar>()
  ) { used, mark in
    if case .date(let date) = mark.kind, date.extent != .incomplete { used.insert(date.calendar) }
  }
  let calendars = DateMention.Calendar.allCases.filter { $0 != .gregorian && used.contains($0) }
  guard !calendars.isEmpty else { return nil }
  return tei(
    "calendarDesc",
    calendars.map { calendar in
      tei("calendar", ["xml:id": calendar.rawValue], [tei("p", description(of: calendar))])
    })
}

private func description(of calendar: DateMention.Calendar) -> String {
  switch calendar {
  case .gregorian: "Gregorian calendar"
  case .julian: "Julian calendar (old style)"
  case .persian: "Solar Hijri calendar of Iran and Afghanistan"
  }
}
