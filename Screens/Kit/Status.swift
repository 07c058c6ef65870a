import Assessment
import Cells
import Scoring

/// The facts that stand in every header.
enum Status {
    /// "openness 1.0   saved 14:02"
    static func catalogAndSaving(_ model: Model) -> [Span] {
        [Span("\(model.catalog.id) \(model.catalog.version)  ", .muted)] + saving(model)
    }

    static func saving(_ model: Model) -> [Span] {
        if model.isReview { return [Span("review, read-only", Style(.fair))] }
        switch model.saving {
        case .saved(nil): return [Span("nothing answered yet", .muted)]
        case .saved(let moment?): return [Span(" saved \(Moments.text(moment, model.clock))", .muted)]
        // As wide as what follows it, so that only the word is painted again.
        case .saving: return [Span("saving \(Moments.text(model.clock.now, model.clock))", .muted)]
        case .failed: return [Span("NOT SAVED", Style(.poor, .bold))]
        }
    }

    /// "gate open: 4 shall", with the ink of its state.
    static func gate(_ scoreboard: Scoreboard) -> Span {
        let shall = scoreboard.tally(of: .shall)
        switch scoreboard.gate {
        case .passed: return Span("gate passed", Style(.good))
        case .failed: return Span("gate failed: \(shall.partial + shall.unmet) shall", Style(.poor))
        case .open: return Span("gate open: \(shall.open) shall", Style(.fair))
        }
    }

    /// The gate as a sentence for the overview.
    static func gateSentence(_ scoreboard: Scoreboard) -> [Span] {
        let shall = scoreboard.tally(of: .shall)
        switch scoreboard.gate {
        case .passed:
            return [Span("passed", Style(.good, .bold)), Span(": every applicable shall is met")]
        case .failed:
            let below = shall.partial + shall.unmet
            return [Span("failed", Style(.poor, .bold)), Span(": \(below) of \(shall.criteria) below met")]
        case .open:
            return [Span("open", Style(.fair, .bold)), Span(": \(shall.open) of \(shall.criteria) not rated yet")]
        }
    }
}
