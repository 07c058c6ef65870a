/// What-if trials: while one runs, `model` is a copy that takes the tried ratings, beside the committed model.
extension Workbench {
    /// Whether the page on top supports trials.
    var canTry: Bool { stack.top?.allowsTrials ?? false }

    mutating func beginTrial(in context: inout Context) {
        guard committed == nil else { return }
        committed = model
        model.trial = Trial(before: model.scoreboard)
        context.notify(WhatIfText.begun)
    }

    func perform(_ action: WhatIf.Action, _ trial: Trial, in context: inout Context) {
        let count = trial.ratings.count
        switch action {
        case .leave: context.request(.dropTried)
        case .keep where count == 0: context.request(.dropTried)
        case .keep:
            context.push(Confirmation(question: WhatIfText.keeping(count), yes: WhatIfText.keep))
        }
    }

    mutating func dropTried(in context: inout Context) {
        leaveTrial()
        context.notify(WhatIfText.asItWas)
    }

    mutating func keepTried(in context: inout Context) {
        guard let trial = model.trial else { return }
        leaveTrial()
        // The context holds the model of the trial.
        let entries = trial.ratings.sorted { $0.key < $1.key }.map { index, judgement in
            model.entry(.rate(judgement), in: .criterion(index))
        }
        context.emit(.record(together: entries))
        context.notify(WhatIfText.kept(trial.ratings.count))
    }

    private mutating func leaveTrial() {
        if let committed { model = committed }
        committed = nil
    }

    /// Applies ratings to the copy and returns true; returns false for any other effect.
    mutating func tryOut(_ effect: Effect) -> Bool {
        let entries = effect.entries
        return !entries.isEmpty && entries.allSatisfy { tryOut($0) }
    }

    private mutating func tryOut(_ entry: Entry) -> Bool {
        guard case .rate(let judgement) = entry.change, let committed,
            case .criterion(let index)? = model.assessment.slot(of: entry.target), var trial = model.trial
        else { return false }
        let event = trial.event(of: entry, in: model)
        trial.note(judgement, at: index, besides: committed.assessment.answers[index])
        model.trial = trial
        model.apply(event)
        return true
    }
}
