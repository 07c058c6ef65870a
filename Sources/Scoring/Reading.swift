import AssessmentModel

/// Reads from answers what the figures of a model depend on, on one day.
///
/// It takes only what it needs out of the arrays, because copying whole answers and criteria with all their texts would
/// take most of the time.
struct Reading {
    /// The model by which answers become figures.
    let model: ScoringModel
    /// The day on which evidence has to be valid.
    let day: CalendarDay
    /// What counts as evidence.
    let rule: EvidenceRule

    /// What figures depend on at the criterion at `index`, where `target` is the value that is asked for.
    func facts(
        at index: Int, of assessment: Assessment, scope: Assessment.Scope, target: Fraction,
        _ counts: (Evidence) -> Bool
    ) -> CriterionScore.Facts {
        let catalog = assessment.catalog
        let outcome = outcome(at: index, of: assessment.answers, in: catalog, target)
        let evidence = evidence(assessment.attachments(at: index), of: assessment, counts)
        return CriterionScore.Facts(
            inclusion: Inclusion(catalog.criteria[index].status, scope),
            outcome: scope == .disputed ? outcome.disputed(asking: target) : outcome,
            isEvidenced: evidence.isReliable,
            isConflicted: evidence.isConflicted || isConflicted(at: index, of: assessment.answers))
    }

    // Nearly always there is one value, which needs no comparison.
    private func isConflicted(at index: Int, of answers: [Answer]) -> Bool {
        answers[index].judgement.heads.count > 1 && answers[index].judgement.isConflicted
            || answers[index].scope.heads.count > 1 && answers[index].scope.isConflicted
            || model == .openssf && answers[index].comment.heads.count > 1 && answers[index].comment.isConflicted
    }

    /// Whether there is evidence that counts, and whether the details of any are in conflict.
    private func evidence(
        _ attachments: [Answer.Attachment], of assessment: Assessment, _ counts: (Evidence) -> Bool
    ) -> (isReliable: Bool, isConflicted: Bool) {
        var (isReliable, isConflicted) = (false, false)
        for position in attachments.indices {
            if !isReliable { isReliable = rule.counts(attachments[position], in: assessment, on: day, counts) }
            if attachments[position].field.heads.count > 1, attachments[position].field.isConflicted {
                isConflicted = true
            }
        }
        return (isReliable, isConflicted)
    }

    private func outcome(at index: Int, of answers: [Answer], in catalog: Catalog, _ target: Fraction) -> Outcome {
        let judgement = answers[index].judgement.current?.value ?? nil
        var lowest = outcome(of: judgement, at: index, of: answers, in: catalog, target)
        guard answers[index].judgement.heads.count > 1 else { return lowest }
        for head in answers[index].judgement.heads {
            lowest = lowest.lower(outcome(of: head.value, at: index, of: answers, in: catalog, target), asking: target)
        }
        return lowest
    }

    private func outcome(
        of judgement: Judgement?, at index: Int, of answers: [Answer], in catalog: Catalog, _ target: Fraction
    ) -> Outcome {
        guard model == .openssf else {
            return Outcome(of: judgement, under: catalog.criteria[index].rules.notApplicable, on: catalog.scale)
        }
        return Badge.outcome(
            of: judgement, comment: answers[index].comment, attachments: answers[index].allAttachments,
            under: catalog.criteria[index].rules, level: catalog.criteria[index].level, target: target,
            on: catalog.scale)
    }
}
