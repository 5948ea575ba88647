// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Groups of things that have a state, one below the other in a column that scrolls: badge, title, what was said.

#include <QList>
#include <QScrollArea>

#include "ui/endpoints/table/statusappearance.h"

namespace reeve {

struct DetailEntry {
    StatusAppearance appearance{};
    QString title{};
    QString text{}; // plain, may have lines

    bool operator==(const DetailEntry &) const = default;
};

struct EntryGroup {
    QString title{};
    StatusAppearance appearance{}; // without a word: none
    QString note{};
    QList<DetailEntry> entries{};

    bool operator==(const EntryGroup &) const = default;
};

QString entriesAsText(const QList<EntryGroup> &groups); // for the clipboard

class EntriesView : public QScrollArea
{
    Q_OBJECT
public:
    explicit EntriesView(QWidget *parent = nullptr);

    // The place it is scrolled to stays. Of very many entries the first 400 are built, and how many are not is said.
    void showGroups(const QList<EntryGroup> &groups);
    const QList<EntryGroup> &groups() const { return m_groups; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addGroup(QWidget &body, const EntryGroup &group);
    void addEntry(QWidget &body, const DetailEntry &entry);
    void addText(QWidget &body, const QString &text);

    QList<EntryGroup> m_groups{};
    int m_built = 0;
};

}
