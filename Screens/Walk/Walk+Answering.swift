import AssessmentModel

/// Answering the current criterion, or all that are marked.
extension Walk {
    /// The criteria that the next answer is about.
    var targets: [Int] { marked.isEmpty ? [current] : marked.sorted() }

    /// The criterion that the next answer is about: the first marked one, or else the current one.
    var subject: Int { marked.min() ?? current }

    mutating func unmark() { marked = [] }

    /// Marks the current criterion, or takes its mark away, and goes to the next.
    mutating func mark(in context: inout Context) {
        if marked.remove(current) == nil { marked.insert(current) }
        step(by: 1, in: context)
        context.notify(marked.isEmpty ? WalkText.unmarked : WalkText.marked(marked.count))
    }

    /// Marks all criteria in the list, or none if all are marked.
    mutating func markAll(in context: inout Context) {
        let listed = Set(
            rows(in: context.model).rows.compactMap { if case .criterion(let index, _) = $0 { index } else { nil } })
        marked = listed.isSubset(of: marked) ? [] : marked.union(listed)
        context.notify(marked.isEmpty ? WalkText.unmarked : WalkText.marked(marked.count))
    }

    /// Rates the current criterion. Returns false if a reason is asked for first.
    @discardableResult
    func rate(_ rating: Rating, in context: inout Context) -> Bool {
        let model = context.model
        let answer = model.assessment.answers[subject]
        let criterion = model.catalog.criteria[subject]
        if rating == .notApplicable,
            targets.contains(where: { model.catalog.criteria[$0].rules.notApplicable != .freely })
        {
            context.push(Prompt(.reason(subject), text: answer.reason))
            return false
        }
        guard targets.contains(where: { !model.isSettled(rating, at: $0) }) else {
            context.notify(WalkText.already(rating, on: model.catalog.scale))
            return true
        }
        context.rate(Judgement(rating), at: subject)
        if let need = WalkText.missing(criterion, answer, rating) { context.notify(need) }
        return true
    }

    /// Takes the vendor's claims over as the auditor's judgement.
    mutating func agree(in context: inout Context) {
        let model = context.model
        let claims = targets.compactMap { index in model.claim(at: index).map { (index, $0) } }
        let changes = claims.filter { index, claim in
            let answer = model.assessment.answers[index]
            return answer.judgement.isConflicted || (answer.judgement.current?.value ?? nil) != claim
        }
        unmark()
        guard !changes.isEmpty else { return context.notify(AuditScreenText.agreedAlready) }
        context.record(together: changes.map { (.rate($0.1), $0.0) })
        context.notify(AuditScreenText.agreed(changes.count))
    }

    mutating func paste(_ text: String, in context: inout Context) {
        AttachForm.offer(text, at: subject, for: targets, in: &context)
    }
}
