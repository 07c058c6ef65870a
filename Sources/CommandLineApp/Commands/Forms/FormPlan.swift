import AssessmentModel
import Interchange
import Localization
import Presentation
import Screens

/// What a filled-in form would change in an assessment, question by question.
struct FormPlan {
    /// What becomes of the answer to a question.
    enum Outcome: CaseIterable, Hashable {
        /// Nothing was answered here.
        case new
        case changed
        /// Something of it was changed here since the form was made, and stays.
        case kept
        case same
        /// Nothing was filled in.
        case empty
        case unreadable
        /// The catalogue does not have the question.
        case unknown
    }

    /// What is wrong with a row, or has to be known of it.
    enum Remark: Hashable {
        case rating(RatingWords.Fault)
        /// The visible id, or that of the key: they differ, because only a part of the row was moved.
        case mixedUp(String)
        /// The row that answers the same question otherwise.
        case contradictory(FilledForm.Place)
        case noSuchCriterion
        case tooLong
        /// The question has other words than the form.
        case reworded
        case notFound(String)
        case emptyFile(String)
        case outsideFolder(String)
    }

    /// Evidence to attach.
    enum Attachment: Hashable {
        case link(String)
        case file(path: String, name: String)
    }

    /// The answer to one question.
    struct Entry {
        let place: FilledForm.Place
        /// As the form spells it; untrusted.
        let id: String
        /// The criterion's index in the catalogue; nil if it is unknown.
        let index: Int?
        var differences: [AnswerPlan.Difference] = []
        var attachments: [Attachment] = []
        var remarks: [Remark] = []
        var outcome = Outcome.empty
    }

    /// In the order of the form.
    private(set) var entries: [Entry] = []

    private let assessment: Assessment
    private let project: String
    private let overwrites: Bool
    private var folder: FormFolder
    /// The index of each id in lower case; nil for one that several criteria share.
    private let indexes: [String: Int?]

    /// - Parameters:
    ///   - project: the id of the project that is to take the answers.
    ///   - folder: where the files are that the form names.
    ///   - overwrites: whether the form wins over what was changed here since it was made.
    init(_ form: FilledForm, for assessment: Assessment, of project: String, folder: FormFolder, overwrites: Bool) {
        self.assessment = assessment
        self.project = project
        self.overwrites = overwrites
        self.folder = folder
        let ids = assessment.catalog.criteria.enumerated().map { ($1.id.text.lowercased(), Optional($0)) }
        indexes = Dictionary(ids) { _, _ in nil }
        for row in Self.merged(form.rows) { entries.append(entry(row)) }
    }

    /// How many questions have an outcome.
    func count(_ outcome: Outcome) -> Int { entries.count { $0.outcome == outcome } }

    var hasChanges: Bool { entries.contains { $0.outcome == .new || $0.outcome == .changed || !$0.changes.isEmpty } }

    // MARK: Rows

    /// The rows of one question together.
    private struct Question {
        let row: FilledForm.Row
        var rating: String, reason: String, comment: String, evidence: String
        var contradiction: FilledForm.Place?

        init(_ row: FilledForm.Row) {
            self.row = row
            (rating, reason, comment, evidence) = (row.rating, row.reason, row.comment, row.evidence)
        }

        /// What only one of both says, counts.
        mutating func add(_ other: FilledForm.Row) {
            for (part, theirs) in [
                (\Question.rating, other.rating), (\.reason, other.reason), (\.comment, other.comment),
                (\.evidence, other.evidence),
            ] where !theirs.isEmpty && theirs != self[keyPath: part] {
                if self[keyPath: part].isEmpty {
                    self[keyPath: part] = theirs
                } else {
                    contradiction = contradiction ?? other.place
                }
            }
        }

        var isEmpty: Bool { rating.isEmpty && reason.isEmpty && comment.isEmpty && evidence.isEmpty }
    }

    private static func merged(_ rows: [FilledForm.Row]) -> [Question] {
        var questions: [Question] = []
        var places: [String: Int] = [:]
        for row in rows {
            let name = row.criterion.lowercased()
            if let place = places[name], !name.isEmpty {
                questions[place].add(row)
            } else {
                places[name] = questions.count
                questions.append(Question(row))
            }
        }
        return questions
    }

    private mutating func entry(_ question: Question) -> Entry {
        let row = question.row
        let id = row.criterion
        let isOurs = row.key.map { $0.origin.catalog == assessment.catalog.id } ?? true
        let index = assessment.catalog.index(of: CriterionID(id)) ?? indexes[id.lowercased()] ?? nil
        guard isOurs, let index else {
            var entry = Entry(place: row.place, id: id, index: nil)
            if question.isEmpty { return entry }
            entry.outcome = .unknown
            entry.remarks = [.noSuchCriterion]
            return entry
        }
        var entry = Entry(place: row.place, id: assessment.catalog.criteria[index].id.text, index: index)
        if question.isEmpty { return entry }
        if row.key != nil, !row.id.isEmpty, row.id.lowercased() != id.lowercased() {
            entry.remarks = [.mixedUp(row.id)]
        } else if let place = question.contradiction {
            entry.remarks = [.contradictory(place)]
        } else if !CommentLimit.fits("\(question.reason)\n\(question.comment)") {
            entry.remarks = [.tooLong]
        }
        guard entry.remarks.isEmpty else {
            entry.outcome = .unreadable
            return entry
        }
        compare(question, &entry, at: index)
        return entry
    }

    // MARK: Answers

    private mutating func compare(_ question: Question, _ entry: inout Entry, at index: Int) {
        let (criterion, scale) = (assessment.catalog.criteria[index], assessment.catalog.scale)
        let answer = assessment.answers[index]
        let known = question.row.known(in: project)
        var comment = question.comment
        switch FormRating(question.rating, on: scale) {
        case .unknown(let word): entry.remarks.append(.rating(.unknown(word, scale)))
        case .none: comment = [question.reason, comment].filter { !$0.isEmpty }.joined(separator: "\n")
        case .rating(let rating) where known?.judgement == FormAnswer.digest(of: rating, because: question.reason):
            break
        case .rating(let rating):
            var reason = question.reason
            if rating != .notApplicable {
                comment = [reason, comment].filter { !$0.isEmpty }.joined(separator: "\n")
                reason = ""
            } else if reason.isEmpty, answer.rating == .notApplicable {
                reason = answer.reason
                if Self.isSame(reason, comment) { comment = "" }
            } else if reason.isEmpty, criterion.rules.notApplicable == .withReason {
                // Many people write the reason into the comment only.
                (reason, comment) = (comment, "")
            }
            if let fault = Self.fault(of: rating, because: reason, at: criterion) {
                entry.remarks.append(.rating(fault))
                break
            }
            let isSame =
                !answer.judgement.isConflicted && answer.rating == rating
                && Self.isSame(answer.reason, reason)
            if !isSame {
                let isUnchanged = known.map { $0.judgement == FormAnswer(answer).known.judgement }
                add(.rate(Judgement(rating, reason: reason)), answer.judgement, nil, isUnchanged, question, &entry)
            }
        }
        if !comment.isEmpty, known?.comment != FormAnswer.digest(of: comment),
            answer.comment.isConflicted || !Self.isSame(answer.commentText, comment)
        {
            let isUnchanged = known.map { $0.comment == FormAnswer(answer).known.comment }
            add(.comment(comment), answer.comment, "", isUnchanged, question, &entry)
        }
        if known?.evidence != FormAnswer.digest(of: question.evidence) { attach(question.evidence, to: answer, &entry) }
        if case .criterion(_, let words, _)? = question.row.key?.item, words != FormAnswer.words(of: criterion) {
            entry.remarks.append(.reworded)
        }
        entry.conclude(wasOpen: answer.judgement.current == nil && answer.comment.current == nil)
    }

    private static func fault(
        of rating: Rating, because reason: String, at criterion: Criterion
    ) -> RatingWords.Fault? {
        guard rating == .notApplicable else { return nil }
        switch criterion.rules.notApplicable {
        case .never: return .neverNotApplicable(criterion.id)
        case .withReason: return reason.isEmpty ? .needsReason(criterion.id) : nil
        case .freely: return nil
        }
    }

    private static func isSame(_ ours: String, _ theirs: String) -> Bool {
        FormKey.normalised(ours) == theirs || FormAnswer.shown(ours) == theirs
    }

    /// - Parameter isUnchanged: whether the answer here is still the one that the form showed; nil if it showed none.
    private func add<Value>(
        _ change: Change, _ register: MultiValueRegister<Value>, _ empty: Value, _ isUnchanged: Bool?,
        _ question: Question, _ entry: inout Entry
    ) {
        entry.differences.append(
            AnswerPlan.Difference(
                index: entry.index ?? 0, change: change,
                kept: overwrites ? nil : reason(register, empty, isUnchanged, question.row.key)))
    }

    private func reason<Value>(
        _ register: MultiValueRegister<Value>, _ empty: Value, _ isUnchanged: Bool?, _ key: FormKey?
    ) -> AnswerPlan.Reason? {
        guard let newest = register.heads.filter({ $0.value != empty }).max(by: { $0.at < $1.at }) else { return nil }
        let newer = AnswerPlan.Reason.newer(by: newest.by, at: newest.at)
        if let isUnchanged { return isUnchanged ? nil : newer }
        guard let made = key?.origin.made else { return .undated }
        return newest.at > made ? newer : nil
    }

    // MARK: Evidence

    private mutating func attach(_ text: String, to answer: Answer, _ entry: inout Entry) {
        let present = answer.attachments.compactMap(\.evidence)
        for piece in FormEvidence.pieces(of: text) {
            switch piece {
            case .link(let address):
                if !present.contains(where: { $0.source.isSame(as: .url(address)) }) {
                    entry.attachments.append(.link(address))
                }
            case .file(let name):
                if present.contains(where: { $0.fileName == name || $0.title == name }) { continue }
                switch folder.file(named: name) {
                case .file(let path): entry.attachments.append(.file(path: path, name: name))
                case .empty: entry.remarks.append(.emptyFile(name))
                case .nowhere: entry.remarks.append(.notFound(name))
                case .outside: entry.remarks.append(.outsideFolder(name))
                }
            }
        }
    }
}

extension FormPlan.Entry {
    /// The changes to make to ratings and comments.
    var changes: [Change] { differences.filter { $0.kept == nil }.map(\.change) }

    fileprivate mutating func conclude(wasOpen: Bool) {
        if remarks.contains(where: { if case .rating = $0 { true } else { false } }) {
            // A comment without its rating could say the opposite.
            (differences, attachments, outcome) = ([], [], .unreadable)
            return
        }
        outcome =
            if differences.contains(where: { $0.kept != nil }) {
                .kept
            } else if changes.isEmpty && attachments.isEmpty {
                .same
            } else {
                wasOpen ? .new : .changed
            }
    }
}

extension FilledForm.Row {
    /// The id of the question: by its key, else as it is shown.
    fileprivate var criterion: String {
        if case .criterion(let id, _, _)? = key?.item { id.text } else { id }
    }

    /// The answer that the form showed, if it was that of this project.
    fileprivate func known(in project: String) -> FormKey.Known? {
        guard case .criterion(_, _, let known)? = key?.item, key?.origin.project == project else { return nil }
        return known
    }
}

extension Evidence {
    /// The name of its file; nil for an address.
    fileprivate var fileName: String? { if case .file(_, let name, _) = source { name } else { nil } }
}
