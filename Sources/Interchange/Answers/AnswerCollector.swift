import AssessmentModel

/// Collects the answers of a checklist, one for each criterion. It grows with the catalogue and the texts, however
/// often a file repeats itself.
struct AnswerCollector {
    var warnings = ImportWarnings()
    private let catalog: Catalog
    private let names: CriterionNames
    private var answers: [Collected] = []
    /// The position in `answers` for each index of a criterion.
    private var positions: [Int: Int] = [:]

    /// The worst answers to a criterion.
    private struct Collected {
        let index: Int
        var worst: ChecklistAnswer
        var details: [String] = []
        var comments: [String] = []
        var count = 0

        init(_ answer: ChecklistAnswer, to index: Int) {
            self.index = index
            worst = answer
            add(answer)
        }

        mutating func add(_ answer: ChecklistAnswer) {
            count += 1
            if answer.verdict < worst.verdict {
                worst = answer
                (details, comments) = ([], [])
            }
            guard answer.verdict == worst.verdict else { return }
            // The objectives of a control often repeat one text.
            if !answer.details.isEmpty, answer.details != details.last { details.append(answer.details) }
            if !answer.comment.isEmpty, answer.comment != comments.last { comments.append(answer.comment) }
        }
    }

    init(for catalog: Catalog) {
        self.catalog = catalog
        names = CriterionNames(of: catalog)
    }

    /// Takes an answer, or notes that the catalogue lacks its criterion.
    mutating func add(_ answer: ChecklistAnswer) {
        guard let index = names.index(of: answer.names) else {
            return warnings.leave(.unknownControls, at: answer.names.first ?? "")
        }
        if let position = positions[index] {
            answers[position].add(answer)
        } else {
            positions[index] = answers.count
            answers.append(Collected(answer, to: index))
        }
    }

    /// All answers that a rating can express.
    func sheet() -> AnswerSheet {
        var warnings = warnings
        var rows: [AnswerSheet.Row] = []
        for answer in answers {
            let id = catalog.criteria[answer.index].id.text
            if answer.count > 1 { warnings.note(.repeatedAnswers, at: id) }
            if let rating = rating(answer.worst.verdict) {
                rows.append(AnswerSheet.Row(line: 0, surplus: "", cells: cells(of: answer, id, rating)))
            } else {
                warnings.leave(.undecidedResults, at: "\(id): \(answer.worst.word)")
            }
        }
        return AnswerSheet(source: .checklist, rows: AnswerSheet.Rows(rows), warnings: warnings.all)
    }

    private func cells(of answer: Collected, _ id: String, _ rating: Rating) -> [AnswerSheet.Column: String] {
        let (details, comment) = (answer.details.joined(separator: "\n"), answer.comments.joined(separator: "\n"))
        var cells: [AnswerSheet.Column: String] = [.id: id, .rating: rating.id, .date: answer.worst.date]
        if rating == .notApplicable {
            // No step of a scale can have this name.
            cells[.rating] = "n/a"
            // Many people write the reason into the comment only.
            cells[.reason] = details.isEmpty ? comment : details
            cells[.comment] = details.isEmpty ? "" : comment
        } else {
            cells[.comment] = [details, comment == details ? nil : comment].lines
        }
        return cells
    }

    /// The rating for a verdict, also on the catalogue's own scale; nil for none.
    private func rating(_ verdict: ChecklistAnswer.Verdict) -> Rating? {
        switch verdict {
        case .met: rating(worth: .one) ?? .met
        case .unmet: rating(worth: .zero) ?? .unmet
        case .notApplicable: .notApplicable
        case .undecided: nil
        }
    }

    private func rating(worth value: Fraction) -> Rating? { catalog.scale.steps.first { $0.value == value }?.rating }
}
