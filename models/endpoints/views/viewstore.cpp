// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/views/viewstore.h"

#include <QCoreApplication>
#include <QSettings>
#include <algorithm>
#include <utility>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::ViewStore)
};

bool isBefore(const EndpointView &left, const EndpointView &right)
{
    const int order = left.name.compare(right.name, Qt::CaseInsensitive);
    return order == 0 ? left.name < right.name : order < 0;
}

}

ViewStore::ViewStore(QSettings &settings, QString key) : m_settings(settings), m_key(std::move(key))
{
    read();
}

// One text for each view, so that one that cannot be read does not take the others with it.
void ViewStore::read()
{
    m_views.clear();
    m_unread.clear();
    m_settings.sync();
    for (const auto kept = m_settings.value(m_key).toStringList(); const QString &text : kept) {
        const auto views = readViews(text.toUtf8());
        if (views && views->size() == 1 && !find(views->constFirst().name))
            m_views += *views;
        else
            m_unread += text;
    }
    std::ranges::sort(m_views, isBefore);
}

ViewStore::Saved ViewStore::write()
{
    std::ranges::sort(m_views, isBefore);
    QStringList kept;
    for (const EndpointView &view : std::as_const(m_views))
        kept += QString::fromUtf8(viewsJson({view}));
    m_settings.setValue(m_key, kept + m_unread);
    m_settings.sync();
    if (m_settings.status() == QSettings::NoError)
        return {};
    return tl::unexpected(Texts::tr("The settings file %1 cannot be written.").arg(m_settings.fileName()));
}

QStringList ViewStore::names() const
{
    QStringList names;
    for (const EndpointView &view : m_views)
        names += view.name;
    return names;
}

const EndpointView *ViewStore::find(const QString &name) const
{
    const auto found = std::ranges::find(m_views, name, &EndpointView::name);
    return found == m_views.end() ? nullptr : &*found;
}

ViewStore::Saved ViewStore::put(const EndpointView &view)
{
    read();
    const auto found = std::ranges::find(m_views, view.name, &EndpointView::name);
    if (found == m_views.end() && m_views.size() >= mostViews)
        return tl::unexpected(Texts::tr("A connection has at most %1 views.").arg(mostViews));
    if (found == m_views.end())
        m_views += view;
    else
        *found = view;
    return write();
}

ViewStore::Saved ViewStore::rename(const QString &name, const QString &to)
{
    read();
    const auto found = std::ranges::find(m_views, name, &EndpointView::name);
    if (found == m_views.end())
        return tl::unexpected(Texts::tr("The view %1 is not there any more.").arg(name));
    if (name != to && find(to))
        return tl::unexpected(Texts::tr("Another view has this name."));
    found->name = to;
    return write();
}

ViewStore::Saved ViewStore::remove(const QString &name)
{
    read();
    m_views.removeIf([&name](const EndpointView &view) { return view.name == name; });
    return write();
}

tl::expected<QStringList, QString> ViewStore::import(const QList<EndpointView> &views)
{
    read();
    QStringList taken;
    for (EndpointView view : views) {
        if (const EndpointView *known = find(view.name); known && *known == view)
            continue;
        view.name = freeName(view.name);
        taken += view.name;
        m_views += std::move(view);
    }
    if (m_views.size() > mostViews) {
        read();
        return tl::unexpected(Texts::tr("A connection has at most %1 views.").arg(mostViews));
    }
    if (const Saved saved = write(); !saved)
        return tl::unexpected(saved.error());
    return taken;
}

QString ViewStore::freeName(const QString &name) const
{
    QString free = name;
    for (int number = 2; names().contains(free, Qt::CaseInsensitive); ++number) {
        const QString suffix = u" (%1)"_s.arg(number);
        QString start = name.left(longestViewName - suffix.size());
        if (start.back().isHighSurrogate())
            start.chop(1);
        free = start.trimmed() + suffix;
    }
    return free;
}

}
