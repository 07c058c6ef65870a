import AssessmentModel
import Localization
import Screens
import Snapshots

/// A half-assessed product at a fixed time, used by most tests.
///
/// Acme PLM 12.1 against the catalogue "openness 1.0", as answered by Jonas, Lena and Mira until 3 May 2026, 14:02.
enum Fixture {
    /// The time at which all tests begin, in UTC.
    static let now = moment("2026-05-03T14:02")
    /// The subject.
    static let subject = Subject(name: "Acme PLM 12.1")
    /// The catalogue.
    static let catalog = Catalog(
        id: "openness", version: "1.0", title: LocalizedText("Openness of PLM systems"),
        categories: FixtureTexts.categories)
    /// All answers; created once, because they are the same for all tests.
    static let assessment = FixtureHistory.assessment

    /// A time in UTC: "2026-05-03T14:02".
    static func moment(_ text: String) -> Timestamp {
        guard let moment = Timestamp("\(text):00.000Z") else { preconditionFailure("no minute: \(text)") }
        return moment
    }

    /// A day: "2027-06-30".
    static func day(_ text: String) -> CalendarDay {
        guard let day = CalendarDay(text) else { preconditionFailure("no day: \(text)") }
        return day
    }

    /// The criterion's index in the catalogue.
    static func index(_ id: CriterionID) -> Int {
        guard let index = catalog.index(of: id) else { preconditionFailure("no criterion \(id)") }
        return index
    }

    /// The model that Mira sees, or a reviewer; by default with all answers.
    static func model(
        _ assessment: Assessment = assessment, under profile: Profile? = nil,
        access: Model.Access = .work(author: Person.mira.name), now: Timestamp = now, language: Language = .english,
        conditions: [String: EvidenceCondition] = FixtureHistory.conditions
    ) -> Model {
        let clock = Clock(now: now) { _ in 0 }
        let isOwn: @Sendable (Event) -> Bool = { access != .review && $0.order.writer == Person.mira.writer }
        do {
            let tailoring = try profile.map { (profile: $0, catalog: try assessment.catalog.tailored(by: $0)) }
            return try Model(
                assessment, under: tailoring, access: access, clock: clock, language: language, isOwn: isOwn,
                conditions: EvidenceConditions(conditions))
        } catch {
            preconditionFailure("the catalogue cannot be scored: \(error)")
        }
    }

    /// An assessment without answers.
    static var blank: Assessment { Assessment(of: subject, against: catalog) }
}

/// A person who answers.
enum Person: Int, CaseIterable {
    case mira = 1
    case jonas, lena

    /// Their signature.
    var name: String {
        switch self {
        case .mira: "Mira"
        case .jonas: "Jonas"
        case .lena: "Lena"
        }
    }

    /// Their journal.
    var writer: WriterID { WriterID("\(name.lowercased())-laptop") }
}
