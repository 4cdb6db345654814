// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/graph.h"

#include "app/cli/wrap.h"
#include "core/base/text.h"
#include "core/compat/alembic_texts.h"
#include "core/compat/revision_text.h"
#include "core/history/graph_text.h"

namespace retort::cli {

namespace {

using history::GraphCell;
using history::Index;

constexpr const char *kLaneColours[] = {"34", "33", "32", "35", "36", "31", "94", "95"};
constexpr const char *kIdColour = "33";
constexpr const char *kMarkColour = "1;32";
constexpr const char *kLabelColour = "1;36";
constexpr const char *kCurrentColour = "1;35";
constexpr std::size_t kLeastRoom = 8;

class GraphRenderer
{
public:
    GraphRenderer(const history::RevisionMap &map, const Terminal &terminal, const std::function<bool(Index)> &stands)
        : m_map(map), m_terminal(terminal), m_stands(stands)
    { }

    std::string render(const std::vector<Index> &revisions, bool verbose)
    {
        const auto style = m_terminal.unicode ? history::GraphStyle::Unicode : history::GraphStyle::Ascii;
        const history::LaneLayout layout = history::layOut(m_map, revisions);
        std::size_t row = 0;
        for (const history::GraphTextRow &line : history::drawGraph(layout, style)) {
            addCells(line.cells);
            if (line.revision == history::kNoIndex) {
                m_out += '\n';
                continue;
            }
            m_out += ' ';
            if (verbose)
                addEntry(line.revision, history::graphContinuation(layout, row, style));
            else
                addOneLine(line.revision, line.cells.size() + 1);
            ++row;
        }
        return std::move(m_out);
    }

private:
    void addCells(const std::vector<GraphCell> &cells)
    {
        for (std::size_t i = 0; i < cells.size();) {
            std::string text;
            const std::size_t first = i;
            while (i < cells.size() && cells[i].colour == cells[first].colour)
                text += cells[i++].text;
            if (cells[first].colour == history::kNoColour)
                m_out += text;
            else
                m_out += m_terminal.painted(text, kLaneColours[cells[first].colour % std::size(kLaneColours)]);
        }
    }

    /// A word of the line in its colour; false where there is no room left for the next one.
    bool add(const std::string &text, const char *colour, std::size_t &room)
    {
        const std::string shown = m_terminal.columns == 0 ? text : shortened(text, room, !m_terminal.unicode);
        m_out += colour == nullptr ? shown : m_terminal.painted(shown, colour);
        room -= std::min(room, base::displayWidth(shown));
        return shown == text;
    }

    void addOneLine(Index index, std::size_t used)
    {
        const std::string message = base::escapeControls(m_map.revision(index).doc());
        const auto labels = m_map.labels(index);
        std::size_t room = m_terminal.columns > used + kLeastRoom ? m_terminal.columns - used : kLeastRoom;
        const char *head = m_map.isRealHead(index) ? compat::kHead : m_map.isHead(index) ? compat::kEffectiveHead : "";
        const bool goesOn =
            add(base::escapeControls(m_map.id(index)), kIdColour, room)
            && (labels.empty() || add(" (" + base::escapeControls(base::joinComma(labels)) + ")", kLabelColour, room))
            && add(head, kMarkColour, room) && (!m_stands(index) || add(compat::kCurrent, kCurrentColour, room));
        if (goesOn && !message.empty())
            add(" " + message, nullptr, room);
        m_out += '\n';
    }

    void addEntry(Index index, const std::vector<GraphCell> &continuation)
    {
        std::string entry;
        compat::appendLogEntry(entry, m_map, index, m_stands(index));
        bool isFirst = true;
        for (const std::string_view line : base::splitLines(entry)) {
            if (!isFirst) {
                addCells(continuation);
                m_out += ' ';
            }
            m_out += isFirst ? m_terminal.painted(line, kIdColour) : base::escapeControls(line);
            m_out += '\n';
            isFirst = false;
        }
        addCells(continuation);
        m_out += '\n';
    }

    const history::RevisionMap &m_map;
    const Terminal &m_terminal;
    const std::function<bool(Index)> &m_stands;
    std::string m_out;
};

} // namespace

std::string renderGraph(const history::RevisionMap &map, const std::vector<Index> &revisions, const Terminal &terminal,
                        bool verbose, const std::function<bool(Index)> &stands)
{
    return GraphRenderer(map, terminal, stands).render(revisions, verbose);
}

} // namespace retort::cli
