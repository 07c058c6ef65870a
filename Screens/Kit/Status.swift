import Assessment
import Cells
import Scoring
import Wording

/// The facts that stand in every header.
enum Status {
    /// "oem-x · openness 1.0   saved 14:02"
    static func catalogAndSaving(_ model: Model) -> [Span] {
        let lens = model.lens.map { [Span($0.id.truncated(to: 20), .accent), Span(" · ", .muted)] } ?? []
        return lens + [Span("\(model.catalog.id) \(model.catalog.version)  ", .muted)] + saving(model)
    }

    static func saving(_ model: Model) -> [Span] {
        let tongue = model.tongue
        if model.isReview { return [Span(tongue("review, read-only", "Prüfansicht, nur lesen"), Style(.fair))] }
        switch model.saving {
        case .saved(nil): return [Span(tongue("nothing answered yet", "noch nichts bewertet"), .muted)]
        case .saved(let moment?):
            let moment = Moments.text(moment, model.clock, tongue)
            return [Span(tongue(" saved \(moment)", "gespeichert \(moment)"), .muted)]
        // As wide as what follows it, so that only the word is painted again.
        case .saving:
            let moment = Moments.text(model.clock.now, model.clock, tongue)
            return [Span(tongue("saving \(moment)", "  speichert \(moment)"), .muted)]
        case .failed: return [Span(tongue("NOT SAVED", "NICHT GESPEICHERT"), Style(.poor, .bold))]
        }
    }

    /// "gate open: 4 shall", with the ink of its state.
    static func gate(_ scoreboard: Scoreboard, _ tongue: Tongue) -> Span {
        let shall = scoreboard.tally(of: .shall)
        let below = shall.partial + shall.unmet
        switch scoreboard.gate {
        case .passed: return Span(tongue("gate passed", "Muss erfüllt"), Style(.good))
        case .failed: return Span(tongue("gate failed: \(below) shall", "Muss verfehlt: \(below)"), Style(.poor))
        case .open: return Span(tongue("gate open: \(shall.open) shall", "Muss offen: \(shall.open)"), Style(.fair))
        }
    }

    /// The gate as a sentence for the overview.
    static func gateSentence(_ scoreboard: Scoreboard, _ tongue: Tongue) -> [Span] {
        let shall = scoreboard.tally(of: .shall)
        let all = shall.criteria
        switch scoreboard.gate {
        case .passed:
            return [
                Span(tongue("passed", "bestanden"), Style(.good, .bold)),
                Span(tongue(": every applicable shall is met", ": alle anwendbaren Muss-Kriterien erfüllt")),
            ]
        case .failed:
            let below = shall.partial + shall.unmet
            return [
                Span(tongue("failed", "nicht bestanden"), Style(.poor, .bold)),
                Span(tongue(": \(below) of \(all) below met", ": \(below) von \(all)")),
            ]
        case .open:
            return [
                Span(tongue("open", "offen"), Style(.fair, .bold)),
                Span(tongue(": \(shall.open) of \(all) not rated yet", ": \(shall.open) von \(all) unbewertet")),
            ]
        }
    }
}
