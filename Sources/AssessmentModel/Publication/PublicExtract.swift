/// What of an assessment may be published: the vendor's present answers, without confidential documents, without notes,
/// and without the names of people.
///
/// What the vendor explains is published: reasons, comments, waivers and decisions on the scope. So are conflicts, and
/// with them all figures, except that evidence which is left out does not count.
package struct PublicExtract: Sendable {
    /// A change that gives the extract a part of its content.
    package struct Step: Hashable, Sendable {
        /// The criterion, level or document, or the assessment as a whole.
        package let target: Target
        /// What is said there.
        package let change: Change
        /// Whether it was carried from the earlier assessment that this one began with.
        package let isCarried: Bool
    }

    /// What to say in the extract. No step replaces another, so that conflicts stay, but for one: what is said of the
    /// confirmation of an answer replaces the mark with which it was carried.
    package private(set) var steps: [Step] = []
    /// The files and addresses that the steps attach.
    package private(set) var sources: [Evidence.Source] = []
    /// How much is left out.
    package private(set) var leftOut = Omissions()
    /// The criteria, levels and documents at which a text that people wrote names one of them, each once.
    package private(set) var mentions: [Target] = []

    /// - Parameters:
    ///   - assessment: against the catalogue as published, because a profile is somebody else's.
    ///   - people: names beside those in events and answers.
    ///   - isIntact: whether a piece of evidence is what was attached.
    package init(of assessment: Assessment, people: [String], isIntact: (Evidence) -> Bool) {
        let documents = PublicDocuments(of: assessment, isIntact: isIntact)
        for (index, answer) in assessment.answers.enumerated() {
            add(answer, to: assessment.catalog.criteria[index].id, assessment.origin(ofAnswerAt: index), documents)
        }
        for level in Level.allCases {
            steps += Self.waivers(assessment.waivers(of: level)).map {
                Step(target: .level(level), change: $0, isCarried: false)
            }
        }
        steps += Self.values(of: assessment.details.respondent) { $0.isEmpty }.map {
            Step(target: .assessment, change: .respondent($0), isCarried: false)
        }
        steps =
            documents.statements.map { id, document in
                Step(target: .document(id), change: .document(document), isCarried: false)
            } + steps
        let people = Self.people(of: assessment, and: people)
        mentions = Self.mentions(of: people, in: steps)
        leftOut = documents.leftOut
        leftOut[.people] = people.count
        let events = assessment.events + assessment.orphans
        leftOut[.otherParties] = Set(events.filter { $0.party != .vendor }.map { Voice($0) }).count
        leftOut[.otherCriteria] = Set(assessment.orphans.filter { $0.party == .vendor }.map(\.target)).count
    }

    /// What one of the other parties said of something.
    private struct Voice: Hashable {
        let party: Party
        let target: Target

        init(_ event: Event) { (party, target) = (event.party, event.target) }
    }

    private mutating func add(
        _ answer: Answer, to criterion: CriterionID, _ origin: AnswerOrigin?, _ documents: PublicDocuments
    ) {
        let isCarried = origin == .carried || origin == .confirmed
        var changes = Self.values(of: answer.judgement) { $0 == nil }.map(Change.rate)
        changes += Self.values(of: answer.comment) { $0.isEmpty }.map(Change.comment)
        changes += Self.values(of: answer.scope) { $0 == nil }.map(Change.scope)
        changes += Self.waivers(answer.waivers)
        for piece in documents.pieces(of: answer) {
            changes.append(.attach(piece))
            sources.append(piece.source)
        }
        let marks = Self.values(of: answer.toConfirm) { $0 == nil }.map(Change.toConfirm)
        changes += origin == .confirmed ? [.toConfirm(.carried)] : marks
        steps += changes.map { Step(target: .criterion(criterion), change: $0, isCarried: isCarried) }
        guard origin == .confirmed else { return }
        steps += (marks.isEmpty ? [.toConfirm(nil)] : marks).map {
            Step(target: .criterion(criterion), change: $0, isCarried: false)
        }
    }

    /// What a register says: one value, or all in conflict. Nothing, if that is all it says.
    private static func values<Value>(
        of register: MultiValueRegister<Value>, isNothing: (Value) -> Bool
    ) -> [Value] {
        guard register.isConflicted else { return register.current.map(\.value).filter { !isNothing($0) } }
        var values: [Value] = []
        // The last of them is shown, so of equal ones the last counts.
        for head in register.heads.reversed() where !values.contains(head.value) { values.append(head.value) }
        return values.reversed()
    }

    private static func waivers(_ waivers: Waivers) -> [Change] {
        waivers.registers.sorted { $0.key.text < $1.key.text }.flatMap { rule, register in
            values(of: register) { $0.isEmpty }.map { Change.waive(rule, reason: $0) }
        }
    }

    /// The names of everybody who said something, was to settle something, or read a document.
    private static func people(of assessment: Assessment, and others: [String]) -> Set<String> {
        var people = Set(others)
        for event in assessment.events + assessment.orphans {
            people.insert(event.by)
            switch event.change {
            case .assign(let name): people.insert(name)
            case .document(let document?): people.insert(document.reader)
            case .actionItem(let change): people.insert(change.value?.owner ?? "")
            case .rate, .comment, .flag, .attach, .amend, .detach, .scope, .toConfirm, .waive, .document(nil), .name,
                .kind, .role, .profile, .catalog, .earlier, .respondent, .milestone, .renameMilestone, .examine, .raise,
                .amendFinding, .decide, .reply, .sample, .restoreSample, .workshop, .phase, .round, .commit, .reveal,
                .finish, .question, .questionReply, .close:
                break
            }
        }
        return people.filter { $0.contains { !$0.isWhitespace } }
    }
}

// MARK: - Names in texts

extension PublicExtract {
    private static func mentions(of people: Set<String>, in steps: [Step]) -> [Target] {
        let names = Set(people.map { words(of: $0) })
        var seen: Set<Target> = []
        return steps.compactMap { step in
            let isNamed = step.change.texts.contains { text in
                let words = words(of: text)
                return names.contains { words.contains($0) }
            }
            return isNamed && seen.insert(step.target).inserted ? step.target : nil
        }
    }

    /// The words of a text in lower case, so that "Ann" is not found in "annual".
    private static func words(of text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
}

extension Change {
    /// What people wrote.
    fileprivate var texts: [String] {
        switch self {
        case .rate(let judgement): [judgement?.reason ?? ""]
        case .comment(let text), .respondent(let text): [text]
        case .scope(let decision): [decision?.reason ?? ""]
        case .waive(_, let reason): [reason]
        case .attach(let evidence): [evidence.displayTitle, evidence.locator]
        case .document(let document): document.map { [$0.displayTitle, $0.version, $0.origin] } ?? []
        case .flag, .amend, .detach, .assign, .toConfirm, .name, .kind, .role, .profile, .catalog, .earlier, .milestone,
            .renameMilestone, .examine, .raise, .amendFinding, .decide, .reply, .sample, .restoreSample, .workshop,
            .phase, .round, .commit, .reveal, .actionItem, .finish, .question, .questionReply, .close:
            []
        }
    }
}

extension Optional {
    /// The value as a list, without it if it is not wanted.
    fileprivate func filter(_ isWanted: (Wrapped) -> Bool) -> [Wrapped] { map { [$0].filter(isWanted) } ?? [] }
}

/// How much a public extract leaves out.
public struct Omissions: Hashable, Sendable {
    /// What is left out of an extract.
    public enum Part: String, CaseIterable, Hashable, Sendable {
        /// Documents that are confidential and support an answer.
        case confidentialDocuments
        /// Pieces of evidence whose file is missing or has changed.
        case damagedEvidence
        /// Notes on documents.
        case notes
        /// People who are named somewhere.
        case people
        /// Answers of other parties.
        case otherParties
        /// Answers to criteria that the catalogue does not have.
        case otherCriteria
    }

    private var counts: [Part: Int] = [:]

    /// Nothing is left out.
    public init() {}

    /// How many are left out.
    public subscript(part: Part) -> Int {
        get { counts[part] ?? 0 }
        set { counts[part] = newValue == 0 ? nil : newValue }
    }
}
