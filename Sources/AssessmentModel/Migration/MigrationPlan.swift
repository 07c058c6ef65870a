/// What has to be recorded so that the answers of an assessment go over to another catalogue. Making a plan changes
/// nothing.
///
/// ```swift
/// let plan = MigrationPlan(of: assessment, to: catalog) { id, answer in describe(id, answer) }
/// for step in plan.steps { record(step) }
/// ```
///
/// No rating is invented: where criteria are split or merged, the answers are offered as comments, with their evidence.
/// No answer is replaced: what a criterion has already stays. So a plan for answers of which some went over already
/// has the rest.
public struct MigrationPlan: Sendable {
    /// One change to record.
    public struct Step: Hashable, Sendable {
        /// The criterion of the new catalogue, or a document.
        public let target: Target
        /// What to record there.
        public let change: Change
    }

    /// What becomes of the criteria.
    public let transition: CatalogTransition
    /// What to record, criterion by criterion in the order of the new catalogue.
    public let steps: [Step]

    /// Plans how to go on with the vendor's answers against another catalogue. Answers of criteria that keep their id
    /// stay where they are, whoever gave them. What other parties said of the rest stays in the history, because nobody
    /// else can say it again for them.
    ///
    /// - Parameters:
    ///   - assessment: the answers, against the catalogue that is left.
    ///   - catalog: the catalogue to go to.
    ///   - words: puts an answer into words, as the comment that offers it to other criteria.
    public init(
        of assessment: Assessment, to catalog: Catalog, words: (CriterionID, Answer) -> String
    ) {
        let transition = CatalogTransition(from: assessment.catalog, to: catalog)
        self.transition = transition
        steps = Self.steps(
            of: assessment.answers, along: transition, to: assessment.against(catalog).answers,
            isUsable: { _ in true }, words: words)
    }

    /// Plans how a new assessment begins with the vendor's answers of an earlier one.
    ///
    /// - Parameters:
    ///   - earlier: the answers, against their own catalogue.
    ///   - catalog: the catalogue of the new assessment; it may be the same.
    ///   - isUsable: whether a piece of evidence can be taken along.
    ///   - words: puts an answer into words, as the comment that offers it to other criteria.
    public init(
        beginningWith earlier: Assessment, against catalog: Catalog,
        isUsable: @escaping (Evidence) -> Bool = { _ in true },
        words: (CriterionID, Answer) -> String
    ) {
        let transition = CatalogTransition(from: earlier.catalog, to: catalog)
        let steps = Self.steps(of: earlier.answers, along: transition, to: nil, isUsable: isUsable, words: words)
        self.transition = transition
        self.steps = steps + Self.documents(of: steps, in: earlier)
    }

    /// The steps that take answers along.
    ///
    /// - Parameter present: the answers that are there already, by the indexes of the new catalogue; nil in a new
    ///   assessment.
    private static func steps(
        of answers: [Answer], along transition: CatalogTransition, to present: [Answer]?,
        isUsable: @escaping (Evidence) -> Bool, words: (CriterionID, Answer) -> String
    ) -> [Step] {
        // An answer can be offered to many criteria, which share its words.
        var known: [CriterionID: String] = [:]
        func sharedWords(_ id: CriterionID, _ answer: Answer) -> String {
            let text = known[id] ?? words(id, answer)
            known[id] = text
            return text
        }
        return transition.origins.enumerated().flatMap { index, origins in
            var draft = AnswerDraft(
                on: present?[index] ?? Answer(), scale: transition.new.scale, isUsable: isUsable)
            for origin in origins {
                draft.take(
                    answers[origin], from: transition, origin, to: index, isInPlace: present != nil,
                    words: sharedWords)
            }
            let target = Target.criterion(transition.new.criteria[index].id)
            return draft.changes.map { Step(target: target, change: $0) }
        }
    }

    /// What is known of the documents that the steps attach, beside what their links say.
    private static func documents(of steps: [Step], in earlier: Assessment) -> [Step] {
        var seen: Set<DocumentID> = []
        return steps.compactMap { step in
            guard case .attach(let evidence) = step.change, seen.insert(evidence.documentID).inserted,
                let document = earlier.documentRegisters[evidence.documentID]?.current?.value ?? nil
            else { return nil }
            return Step(target: .document(evidence.documentID), change: .document(document))
        }
    }

    /// The criteria whose answers are to be confirmed, each once, in the order of the new catalogue.
    public var toConfirm: [CriterionID] {
        steps.compactMap { step in
            if case .toConfirm = step.change { step.target.criterion } else { nil }
        }
    }

    /// The files and addresses that the steps attach or describe.
    public var sources: [Evidence.Source] {
        steps.compactMap { step in
            if case .attach(let evidence) = step.change { return evidence.source }
            if case .document(let document?) = step.change { return document.source }
            return nil
        }
    }

    /// What an assessment against the new catalogue would be after the steps.
    ///
    /// - Parameters:
    ///   - assessment: as it is now.
    ///   - time: of the steps.
    public func result(on assessment: Assessment, at time: Timestamp) -> Assessment {
        var result = assessment.against(transition.new)
        for (position, step) in steps.enumerated() {
            guard let slot = result.slot(of: step.target) else { continue }
            let order = EventOrder(
                clock: result.clock + 1, writer: WriterID("?"), sequence: position + 1,
                id: EventID(high: .max, low: UInt64(position)))
            result.apply(
                Event(
                    order: order, at: time, by: "", target: step.target, change: step.change,
                    replaces: result.replaced(by: step.change, in: slot)))
        }
        return result
    }
}
