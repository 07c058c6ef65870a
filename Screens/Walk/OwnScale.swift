import AssessmentModel
import Cells
import Localization
import Presentation

/// Names the walk's keys for a catalogue with its own scale.
enum OwnScale {
    /// The choices after "not rated", longest first: "[2] yes  [1] no  [n] not appl."; the last always fits.
    static func choices(on scale: Scale) -> [LocalizedString] {
        guard scale != .percent else {
            return [
                LocalizedString("[0] … [100] percent  [n] not appl.", "[0] … [100] Prozent  [n] nicht anw."),
                LocalizedString("0 to 100, n rate it", "0 bis 100, n bewertet"),
            ]
        }
        let steps = named(scale)
        let long = LocalizedString { language in
            (steps.map { "[\($0.digit)] \($0.name[language])" } + [language("[n] not appl.", "[n] nicht anw.")])
                .joined(separator: "  ")
        }
        let digits = steps.map { String($0.digit) }.joined(separator: " ")
        return [long, LocalizedString("\(digits) n rate it", "\(digits) n bewertet")]
    }

    /// The walk's key rows, with the scale's digits first, and without footers for the letters that it does not use.
    static func rows(_ rows: [(action: Walk.Action, row: KeyRow)], on scale: Scale) -> [KeyRow] {
        let steps = named(scale)
        var digits: [(order: Int, row: KeyRow)] = []
        var notApplicable: [KeyRow] = []
        var others: [KeyRow] = []
        for (action, row) in rows {
            if case .rateStep(let step) = action {
                if scale == .percent {
                    digits.append((step, row.saying(percent, footer: step == 0 ? toHundred : nil)))
                } else if let position = steps.firstIndex(where: { $0.digit == step }) {
                    // The best step comes first, whatever its digit is.
                    digits.append((-position, row.saying(steps[position].name, footer: rate)))
                } else {
                    others.append(row)
                }
            } else if case .rate(let rating) = action {
                if rating == .notApplicable {
                    let footer = scale == .percent ? row.footer.map { _ in leftOut } : row.footer
                    notApplicable.append(row.saying(row.help, footer: footer))
                } else {
                    others.append(scale.allows(rating) ? row : row.saying(row.help, footer: nil))
                }
            } else {
                others.append(row)
            }
        }
        return digits.sorted { $0.order > $1.order }.map(\.row) + notApplicable + others
    }

    private static let rate = LocalizedString("rate", "bewerten")
    private static let percent = LocalizedString("begin a percentage", "einen Prozentwert beginnen")
    /// Goes after the key 0.
    private static let toHundred = LocalizedString("… 100 percent", "… 100 Prozent")
    private static let leftOut = LocalizedString("not appl.", "nicht anw.")

    /// The steps that have a digit, best first.
    private static func named(_ scale: Scale) -> [(digit: Int, name: LocalizedString)] {
        scale.steps.indices.compactMap { position in
            scale.digit(ofStepAt: position).map { ($0, RatingText.name(scale.steps[position].rating, on: scale)) }
        }
    }
}

extension [KeyRow] {
    /// The rows, where going on says what it leads to: in a review, the next claim.
    func naming(goingOnIn model: Model) -> [KeyRow] {
        let agree = model.isJudging ? AuditScreenText.agreeHelp : VoiceText.agreeHelp
        let rows = model.judgesBeside ? naming(agree: agree) : withoutAudit(in: model)
        guard model.isReview else { return rows }
        return rows.map { row in
            guard row.keys == KeyMeaning.goOn.keys else { return row }
            return row.saying(
                LocalizedString("next claimed answer", "nächstes als erfüllt angegebenes"),
                footer: LocalizedString("next claimed", "angegebenes"))
        }
    }
}

extension [KeyRow] {
    /// The rows for whoever judges beside the vendor: next to rating, one key agrees.
    private func naming(agree help: LocalizedString) -> [KeyRow] {
        var rows = map { row in row.needs == .vendor ? row.saying(row.help, footer: nil) : row }
        guard let place = rows.firstIndex(where: { $0.keys == KeyMeaning.confirm.keys }) else { return rows }
        let agree = rows.remove(at: place).saying(help, footer: AuditScreenText.agree)
        let last = rows.lastIndex { $0.footer == WalkText.rate }
        rows.insert(agree, at: last.map { $0 + 1 } ?? 0)
        return rows
    }

    /// The rows outside an audit, which do not show in the footer what is for audits only.
    private func withoutAudit(in model: Model) -> [KeyRow] {
        let hasFindings = !model.assessment.details.findings.standing.isEmpty
        return map { row in
            let isHidden =
                row.keys == KeyMeaning.confirm.keys || row.keys == KeyMeaning.findings.keys && !hasFindings
            return isHidden ? row.saying(row.help, footer: nil) : row
        }
    }
}

extension KeyRow {
    /// The same keys with another description.
    func saying(_ help: LocalizedString, footer: LocalizedString?) -> KeyRow {
        KeyRow(keys: keys, group: group, help: help, footer: footer, needs: needs, unavailable: unavailable)
    }
}

extension Walk {
    /// The key rows with their availability; a catalogue's own scale puts its digits first.
    func keyRows(in model: Model, _ selection: KeyRowSelection) -> [KeyRow] {
        guard !model.catalog.scale.isStandard else {
            return availableRows(in: model, selection).naming(goingOnIn: model)
        }
        let rows = availableRows(in: model)
        return OwnScale.rows(zip(Self.keys.bindings, rows).map { ($0.action, $1) }, on: model.catalog.scale)
            .naming(goingOnIn: model)
    }
}
