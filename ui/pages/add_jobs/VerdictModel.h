#pragma once

#include "dispatch/Intake.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QString>
#include <QVector>

#include <optional>

namespace postulant {

// The job that a line looks like: "Data engineer, Acme Labs".
QString similarName(const IntakeLine& line);

// The verdicts about the pasted lines, filtered by one of them. What the seeker checked or unchecked stays with the
// address when the text is judged again, and rows that did not change stay where they are.
class VerdictModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Check, Line, What, Company, Title, Site, Meaning, ColumnCount };
    enum Role {
        IconRole = Qt::UserRole + 1, // QString
        ToneRole,                    // int of Tone, only for Column::What
        FaintRole,                   // bool: cannot be added
        LinkRole,                    // QString: "Show it"
    };

    explicit VerdictModel(QObject* parent = nullptr);

    void setLines(const QVector<IntakeLine>& lines, bool practice, qint64 now);
    void clear();
    // What was found out about a posting, and which are being asked about now (by main key): rows fill in place, and
    // none moves, even where it no longer fits the filter.
    void setFacts(const QString& key, const PostingFacts& facts, qint64 now);
    void setChecking(const QSet<QString>& keys);
    bool isCheckingAny() const;
    void setFilter(std::optional<Verdict> verdict);

    int count(std::optional<Verdict> verdict) const; // nullopt: all
    int total() const { return static_cast<int>(m_lines.size()); }
    const IntakeLine& at(int row) const { return m_lines.at(m_shown.at(row)); }
    QVector<IntakeLine> checkedLines() const; // of all verdicts, filtered away or not
    int checkedCount() const;

    Qt::CheckState shownState() const; // of the rows shown that can be checked
    void checkShown(bool checked);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void checksChanged();

private:
    bool isChecked(const IntakeLine& line) const;
    bool isChecking(const IntakeLine& line) const;
    QVector<int> shownOf(const QVector<IntakeLine>& lines) const;
    void exchange(QVector<IntakeLine> lines);
    QString verdictText(const IntakeLine& line) const;
    QString meaningText(const IntakeLine& line) const;
    QString textOf(const IntakeLine& line, int column) const;

    QVector<IntakeLine> m_lines;
    QVector<int> m_shown; // indices into m_lines
    std::optional<Verdict> m_filter;
    QSet<QString> m_against; // addresses whose check differs from addByDefault()
    QSet<QString> m_checking;
    bool m_practice = false;
    qint64 m_now = 0;
};

} // namespace postulant
