import AssessmentModel
import Localization
import Screens
import Snapshots

/// A product half way through its assessment, at one fixed minute: what most tests look at.
///
/// Acme PLM 12.1 against the catalogue "openness 1.0", as Jonas, Lena and Mira have answered it until 3 May 2026, 14:02.
enum Fixture {
    /// The minute at which all tests begin, on a wall clock of Greenwich.
    static let now = moment("2026-05-03T14:02")
    /// What is assessed.
    static let subject = Subject(name: "Acme PLM 12.1")
    /// What it is assessed against.
    static let catalog = Catalog(
        id: "openness", version: "1.0", title: LocalizedText("Openness of PLM systems"),
        categories: FixtureTexts.categories)
    /// All that has been answered; made once, as it is the same for all.
    static let assessment = FixtureHistory.assessment

    /// A minute in Greenwich: "2026-05-03T14:02".
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

    /// What Mira sees, or one who reviews; by default of all that has been answered.
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

    /// An assessment in which nothing has been answered.
    static var blank: Assessment { Assessment(of: subject, against: catalog) }
}

/// One who answers.
enum Person: Int, CaseIterable {
    case mira = 1
    case jonas, lena

    /// As they sign.
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
