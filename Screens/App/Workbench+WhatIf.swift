/// What-if trials: while one runs, `model` is a copy that takes the tried ratings, beside the committed model.
extension Workbench {
    /// Whether the page on top supports trials.
    var canTry: Bool { stack.top?.allowsTrials ?? false }

    mutating func beginTrial(in context: inout Context) {
        guard committed == nil else { return }
        committed = model
        model.beginTrial()
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
        // The context holds the model of the trial.
        let tried = context.model
        leaveTrial()
        let entries = model.entries(triedIn: tried)
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
        guard let committed else { return false }
        return model.tryOut(entry, besides: committed.assessment)
    }
}
