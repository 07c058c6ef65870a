import AssessmentModel
import Interchange
import Localization
import Presentation
import Screens

/// What a table or a checklist of answers would change in an assessment.
struct AnswerPlan {
    /// A value in the file that differs from the assessment's.
    struct Difference: Hashable {
        /// The criterion's index in the catalogue.
        let index: Int
        /// What would make the assessment agree with the file.
        let change: Change
        /// Nil if the change is to be made.
        let kept: Reason?
    }

    /// Why the assessment's own value stays.
    enum Reason: Hashable {
        /// It was set after the date of the file's answer.
        case newer(by: String, at: Timestamp)
        /// The file's answer has no date, so nobody knows which of the two is newer.
        case undated
    }

    /// A row that cannot be taken over.
    struct Fault {
        /// The line of the file on which the row begins, from 1.
        let line: Int
        let what: LocalizedString
    }

    /// An answer of a checklist that the catalogue's rules do not allow. Its author need not know them, so the others
    /// are taken over all the same.
    struct Refusal {
        /// The criterion's index in the catalogue.
        let index: Int
        let why: RatingWords.Fault
    }

    /// Where the answers come from.
    let source: AnswerSheet.Source
    /// In the order of the file.
    private(set) var differences: [Difference] = []
    private(set) var faults: [Fault] = []
    /// The number of further rows that cannot be taken over.
    private(set) var unlistedFaults = 0
    private(set) var refusals: [Refusal] = []
    /// The number of values on which both agree.
    private(set) var agreements = 0

    private let assessment: Assessment
    private let overwrites: Bool
    private let clock: Clock
    /// The index of each id in lower case; nil for one that several criteria share.
    private let indexes: [String: Int?]

    /// How many faulty rows are listed. Nobody reads more, and a long table would fill the memory with them.
    static let mostFaults = 100

    /// - Parameter overwrites: whether every difference is a change, whatever is newer.
    init(_ sheet: AnswerSheet, for assessment: Assessment, overwrites: Bool, clock: Clock) {
        source = sheet.source
        self.assessment = assessment
        self.overwrites = overwrites
        self.clock = clock
        let ids = assessment.catalog.criteria.enumerated().map { ($1.id.text.lowercased(), Optional($0)) }
        indexes = Dictionary(ids) { _, _ in nil }
        var lines: [Int: Int] = [:]
        for row in sheet.rows {
            do throws(Failure) {
                let index = try index(of: row)
                if let first = lines.updateValue(row.line, forKey: index) {
                    throw Failure(.io, AnswerSheetText.repeated(assessment.catalog.criteria[index].id, first))
                }
                try compare(row, at: index)
            } catch {
                guard faults.count < Self.mostFaults else {
                    unlistedFaults += 1
                    continue
                }
                faults += error.lines.map { Fault(line: row.line, what: $0) }
            }
        }
    }

    /// The changes to make, in the order of the file.
    var changes: [Difference] { differences.filter { $0.kept == nil } }

    private func index(of row: AnswerSheet.Row) throws(Failure) -> Int {
        guard row.surplus.isEmpty else { throw Failure(.io, AnswerSheetText.surplus(row.surplus)) }
        guard !row[.id].isEmpty else { throw Failure(.io, AnswerSheetText.noID) }
        let catalog = assessment.catalog
        let id = row[.id]
        if let index = catalog.index(of: CriterionID(id)) ?? indexes[id.lowercased()] ?? nil { return index }
        // The search for what was meant looks at every criterion.
        guard faults.count < Self.mostFaults else { throw Failure(.usage) }
        return try Catalogs.index(of: id, in: catalog)
    }

    /// An empty cell says nothing.
    private mutating func compare(_ row: AnswerSheet.Row, at index: Int) throws(Failure) {
        let answer = assessment.answers[index]
        let date = try end(of: row[.date])
        guard CommentLimit.fits(row[.comment]), CommentLimit.fits(row[.reason]) else {
            throw Failure(.io, CommentText.tooLong)
        }
        let judgement: Judgement??
        do throws(RatingWords.Fault) { judgement = try self.judgement(row, at: index) } catch {
            guard source == .checklist else { throw Failure(.io, AnswerSheetText.line(error)) }
            return refusals.append(Refusal(index: index, why: error))
        }
        if let judgement {
            compare(answer.judgement, judgement, empty: nil, .rate(judgement), at: index, asOf: date)
        }
        if !row[.comment].isEmpty {
            compare(answer.comment, row[.comment], empty: "", .comment(row[.comment]), at: index, asOf: date)
        }
        let owner = row[.owner].oneLine
        if !owner.isEmpty { compare(answer.owner, owner, empty: "", .assign(to: owner), at: index, asOf: date) }
    }

    /// The judgement in a row: nil if it has none, `.some(nil)` if it withdraws the rating.
    private func judgement(_ row: AnswerSheet.Row, at index: Int) throws(RatingWords.Fault) -> Judgement?? {
        guard !row[.rating].isEmpty else {
            guard row[.reason].isEmpty else { throw .needsNoReason }
            return nil
        }
        let (criterion, scale) = (assessment.catalog.criteria[index], assessment.catalog.scale)
        let answer = assessment.answers[index]
        // A table without reasons agrees with the one on record.
        let isKnown =
            row[.reason].isEmpty && answer.rating == .notApplicable
            && RatingWords.rating(row[.rating], on: scale) == .notApplicable
        return .some(
            try RatingWords.judgement(
                row[.rating], because: isKnown ? answer.reason : row[.reason], of: criterion, on: scale))
    }

    /// The last moment of the date in a cell; nil for an empty cell, and for a date of a checklist that is none.
    private func end(of cell: String) throws(Failure) -> Timestamp? {
        if cell.isEmpty { return nil }
        if let moment = Timestamp(iso8601: cell, secondsFromGMT: clock.secondsFromGMT) { return moment }
        if let day = Moments.day(cell, .german) { return clock.end(of: day) }
        guard source == .checklist else { throw Failure(.io, AnswerSheetText.noDate(cell)) }
        return nil
    }

    private mutating func compare<Value>(
        _ register: MultiValueRegister<Value>, _ value: Value, empty: Value, _ change: Change, at index: Int,
        asOf date: Timestamp?
    ) {
        guard register.isConflicted || (register.current?.value ?? empty) != value else {
            agreements += 1
            return
        }
        differences.append(
            Difference(index: index, change: change, kept: overwrites ? nil : reason(register, empty, asOf: date)))
    }

    private func reason<Value>(
        _ register: MultiValueRegister<Value>, _ empty: Value, asOf date: Timestamp?
    ) -> Reason? {
        guard let date else { return register.heads.contains { $0.value != empty } ? .undated : nil }
        guard let newest = register.heads.max(by: { $0.at < $1.at }), date < newest.at else { return nil }
        return .newer(by: newest.by, at: newest.at)
    }
}
