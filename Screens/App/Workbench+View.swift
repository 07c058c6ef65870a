import Cells

/// Drawing.
extension Workbench {
    var fits: Bool { Frame.fits(size) }

    /// The keys that work on the screen. In a review, those that change answers are left out.
    func keyRows(of screen: Screen, _ selection: KeyRowSelection = .all) -> [KeyRow] {
        let tried = canTry && model.trial != nil ? WhatIf.rows : []
        var own = screen.keyRows(in: model, selection)
        if canReturn {
            let taken = Set(PastKeys.rows.flatMap(\.keys))
            own = PastKeys.rows + own.filter { taken.isDisjoint(with: $0.keys) }
        }
        if canVote {
            let taken = Set(BallotKeys.rows.flatMap(\.keys))
            own = own.filter { taken.isDisjoint(with: $0.keys) } + BallotKeys.rows
        }
        let rows = tried + own + CommonKeys.rows(in: model, takesText: stack.isTyping, selection)
        return keyMap.renamed(model.isReview ? rows.filter { $0.needs == .look } : rows)
    }

    package func view() -> Grid {
        guard fits else { return Frame.tooSmall(size, model.language) }
        var grid = Grid(size: size)
        for screen in stack.visible {
            grid.cursor = nil
            screen.draw(on: &grid, model: model)
        }
        if let top = stack.top { Frame.drawFooter(on: &grid, rows: keyRows(of: top, .footer), model.language) }
        drawNotice(on: &grid)
        return grid
    }

    /// The key in the footer that was clicked, if any.
    func footerKey(at mouse: Mouse) -> Key? {
        guard mouse.action == .press, mouse.position.row == size.rows - 1, let top = stack.top else { return nil }
        return Footer(rows: keyRows(of: top, .footer), columns: size.columns, model.language)
            .key(at: mouse.position.column)
    }

    private func drawNotice(on grid: inout Grid) {
        let language = model.language
        if let copying {
            Frame.drawNotice(on: &grid, WorkbenchText.copying(copying.done, of: copying.total)[language], .information)
        } else if let notice {
            Frame.drawNotice(on: &grid, notice.text[language], notice.kind)
        } else if let savingProblem {
            Frame.drawNotice(on: &grid, WorkbenchText.notSaved(savingProblem)[language], .problem)
        } else if let damage = model.damages.summary {
            Frame.drawNotice(on: &grid, damage[language], .problem)
        } else if case .work(let author) = model.access, model.past == nil, stack.top.map({ !$0.isOverlay }) ?? false {
            Frame.drawSignature(on: &grid, WorkbenchText.signing(model.signer(author))[language])
        }
    }
}
