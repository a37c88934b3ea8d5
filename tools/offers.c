// SPDX-License-Identifier: GPL-2.0
/* What a module exports, and how its entries are made. */
#include <string.h>

#include "rules.h"

static void check_twins(struct findings *findings, const struct module *module,
			const struct export *export, struct symbols *symbols)
{
	const struct export *twin = symbols_exporters(symbols, export->name);

	for (; twin; twin = twin->twin)
		/* of a name that is there twice, modprobe knows one file */
		if (strcmp(twin->owner, export->owner))
			findings_add(findings, DUPLICATE_EXPORT, module->file, export->name,
				     export->namespace, "%s exports it, too", twin->owner);
}

/* depmod takes all strings of a module for symbols where there are no CRCs (R35). */
static void check_collision(struct findings *findings, const struct module *module,
			    const struct export *export, struct symbols *symbols)
{
	const struct export *other;

	if (module->has_crcs || !*export->namespace || !strcmp(module->name, "vmlinux"))
		return;
	other = symbols_exporters(symbols, export->namespace);
	if (other)
		findings_add(findings, NAMESPACE_SYMBOL, module->file, export->namespace,
			     export->namespace, "depmod takes the namespace for %s's symbol",
			     other->owner);
}

static void check_unreadable(struct findings *findings, const struct module *module,
			     const struct export *export)
{
	static const enum code codes[] = {
		[IN_ENTRY] = EXPORT_ENTRY,
		[IN_NAME] = EXPORT_NAME,
		[IN_NAMESPACE] = EXPORT_NAMESPACE,
	};

	findings_add(findings, codes[export->where], module->file, export->name,
		     export->namespace, "%s: %s", export->section, export->why);
}

static void check_layout(struct findings *findings, const struct module *module,
			 const struct export *export)
{
	if (export->size != 3 * export->field || (export->field != 4 && export->field != 8))
		findings_add(findings, EXPORT_ENTRY, module->file, export->name, export->namespace,
			     "%s: an entry of %llu bytes, whose fields take %llu", export->section,
			     export->size, export->field);
	else if (!export->align || export->align % export->field)
		findings_add(findings, EXPORT_ALIGNMENT, module->file, NULL, NULL,
			     "%s is aligned to %llu bytes, its fields take %llu", export->section,
			     export->align, export->field);
	if (export->flag > 1)
		findings_add(findings, EXPORT_FLAG, module->file, export->name, export->namespace,
			     "its flags are 0x%02x", (unsigned int)export->flag);
}

/* Since v7.1 there is a byte for each entry, and no __ksymtab_gpl (R30). */
static void check_flags(struct findings *findings, const struct module *module)
{
	if (module->flagged && module->flags != module->entries)
		findings_add(findings, EXPORT_FLAG, module->file, NULL, NULL,
			     "__kflagstab has %zu bytes for %zu entries", module->flags,
			     module->entries);
	if (!module->flagged && module->entries && module->kernel >= KERNEL(7, 1))
		findings_add(findings, EXPORT_FLAG, module->file, NULL, NULL,
			     "exports without a __kflagstab: the loader refuses it");
	for (const struct export *export = module->exports; export; export = export->next)
		if ((module->flagged || module->kernel >= KERNEL(7, 1)) &&
		    !strcmp(export->section, "__ksymtab_gpl"))
			findings_add(findings, EXPORT_FLAG, module->file, export->name,
				     export->namespace, "the loader ignores __ksymtab_gpl");
}

void rules_check_exports(struct findings *findings, const struct module *module,
			 struct symbols *symbols)
{
	for (const struct item *item = module->dotted.first; item; item = item->next)
		findings_add(findings, KSYMTAB_NAME, module->file, item->text, NULL,
			     "depmod takes what follows __ksymtab_ for the symbol");
	for (const struct export *export = module->exports; export; export = export->next) {
		if (export->why)
			check_unreadable(findings, module, export);
		else if (export->field)
			check_layout(findings, module, export);
		if (export->name)
			check_twins(findings, module, export, symbols);
		if (export->namespace) {
			rules_check_namespace(findings, module->file, export->name,
					      export->namespace);
			check_collision(findings, module, export, symbols);
		}
	}
	if (module->kernel)
		check_flags(findings, module);
}
