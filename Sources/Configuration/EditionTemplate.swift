/// The text of an `edition.yaml` to start from: every key, as a comment.
public let editionTemplate = """
  # What holds for the editions of all records in this folder and below.
  #
  # Take the '#' away from what you want to say. A file x.yaml beside a record x.txt can say the same for that record
  # alone, and beats this one; both beat what the record says.

  # Who publishes the editions.
  #publisher: Institute of Contemporary History

  # Where and when. The date is a day, a month or a year, or SOURCE_DATE_EPOCH for that of this variable.
  #published:
  #  place: Berlin
  #  date: 2026

  # The address below which the editions will be found; each has its identifier behind it.
  #base: https://edition.example/records/

  # Who made them. A role other than 'editor' says what somebody did; 'orcid' or 'ref' identifies them.
  #editors:
  #  - name: Josiah Carberry
  #    orcid: 0000-0002-1825-0097
  #  - name: Maria Musterfrau
  #    role: Translation
  #    ref: https://people.example/musterfrau

  # Who paid for them; one name, or a list.
  #funder: Research Foundation

  # What others may do with them: the identifier of a licence, such as CC-BY-4.0, CC-BY-SA-4.0, CC-BY-NC-4.0, CC0-1.0,
  # PDDL-1.0 or InC; or its 'text', with 'target' (an address) and 'status' (free or restricted).
  #licence: CC-BY-4.0

  # The series in which they appear; 'number' is best said beside a record.
  #series:
  #  title: Documents on Foreign Policy

  # The schemas that every TEI file names, word for word: a grammar and rules.
  #schemas:
  #  - ../Schemas/bifolium.rng
  #  - ../Schemas/bifolium.sch

  # The layout of all records, where it must not be found: plain, digital-archive-pdf or digital-archive-web.
  #layout: plain

  # What is assumed where a record does not say it: the languages of the documents themselves.
  #defaults:
  #  languages: [Russian]

  """
